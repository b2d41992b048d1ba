import { Flex, IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useScreenText } from '../screen-text';

export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  readonly isDanger?: boolean;
}

/** All entries in sight: Strapi's own menus hide the fifth. */
export const MenuEntries = ({ actions }: { readonly actions: readonly RowAction[] }) => (
  <Menu.Content popoverPlacement="bottom-end" maxHeight="48rem">
    {actions.map(({ key, label, onSelect, isDanger = key === 'delete' }) => (
      <Menu.Item key={key} onSelect={onSelect} variant={isDanger ? 'danger' : undefined}>
        {label}
      </Menu.Item>
    ))}
  </Menu.Content>
);

interface Props {
  readonly name: string;
  readonly actions: readonly RowAction[];
}

/** What there is to do with one row. */
export const RowMenu = ({ name, actions }: Props) => {
  const t = useScreenText('shared');
  if (actions.length === 0) return null;
  return (
    <Flex justifyContent="flex-end">
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={t('row.actions', { name })} />
        <MenuEntries actions={actions} />
      </Menu.Root>
    </Flex>
  );
};

/** What there is to do with all of a page, beside the button that matters. */
export const PageMenu = ({ name, actions }: Props) =>
  actions.length > 0 ? (
    <Menu.Root>
      <Menu.Trigger variant="tertiary" size="S">
        {name}
      </Menu.Trigger>
      <MenuEntries actions={actions} />
    </Menu.Root>
  ) : null;
