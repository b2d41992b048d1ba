import { Button } from '@strapi/design-system';
import type { ListAddress } from './list-address';

interface Props {
  readonly address: ListAddress;
  /** Its key in the address. */
  readonly flag: string;
  readonly label: string;
}

/** Pressed, the list is narrowed by it. */
export const FilterToggle = ({ address, flag, label }: Props) => {
  const isOn = address.get(flag) === 'true';
  return (
    <Button
      size="S"
      variant={isOn ? 'secondary' : 'tertiary'}
      aria-pressed={isOn}
      onClick={() => address.set({ [flag]: isOn ? undefined : 'true' })}
    >
      {label}
    </Button>
  );
};
