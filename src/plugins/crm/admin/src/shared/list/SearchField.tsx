import { useEffect, useRef, useState } from 'react';
import { Searchbar } from '@strapi/design-system';
import { useDebounced } from '../debounced';
import { useScreenText } from '../screen-text';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Told once typing stands still. */
  readonly onSearch: (text: string) => void;
}

/** What was told last is our own; another value came from the address (back, a link) and is taken over. */
const useTyped = ({ value, onSearch }: Pick<Props, 'value' | 'onSearch'>) => {
  const [text, setText] = useState(value);
  const settled = useDebounced(text);
  const told = useRef(value);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  useEffect(() => {
    if (settled === told.current) return;
    told.current = settled;
    tell.current(settled);
  }, [settled]);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  return { text, setText };
};

/** Search as you type; nobody has to press Enter. */
export const SearchField = ({ label, value, onSearch }: Props) => {
  const t = useScreenText('shared');
  const { text, setText } = useTyped({ value, onSearch });
  return (
    <Searchbar
      name="search"
      size="S"
      placeholder={label}
      clearLabel={t('search.clear')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onClear={() => setText('')}
    >
      {label}
    </Searchbar>
  );
};
