import { useRef } from 'react';
import { Button, type ButtonProps } from '@strapi/design-system';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'startIcon' | 'loading'> {
  readonly label: string;
  readonly 'data-add'?: boolean;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The browser's own control speaks another language than the panel; a button of ours opens it. */
export const PickFiles = ({ label, isMany = false, onFiles, ...button }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMany}
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button type="button" {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};
