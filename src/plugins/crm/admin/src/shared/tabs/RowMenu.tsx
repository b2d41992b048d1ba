import { Flex, IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useScreenText } from '../screen-text';

export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  readonly isDanger?: boolean;
}

/** What there is to do with one row. */
export const RowMenu = ({
  name,
  actions,
}: {
  readonly name: string;
  readonly actions: readonly RowAction[];
}) => {
  const t = useScreenText('shared');
  if (actions.length === 0) return null;
  return (
    <Flex justifyContent="flex-end">
      <SimpleMenu
        tag={IconButton}
        icon={<More />}
        label={t('row.actions', { name })}
        popoverPlacement="bottom-end"
      >
        {actions.map(({ key, label, onSelect, isDanger }) => (
          <MenuItem key={key} onSelect={onSelect} variant={isDanger ? 'danger' : undefined}>
            {label}
          </MenuItem>
        ))}
      </SimpleMenu>
    </Flex>
  );
};
