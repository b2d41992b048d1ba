import { Flex, Menu, Typography } from '@strapi/design-system';
import { useScreenText } from '../../../shared/screen-text';
import { type Act, useObstacle } from './ActButton';

const Entry = ({ act }: { readonly act: Act }) => {
  const obstacle = useObstacle(act);
  return (
    <Menu.Item disabled={obstacle !== undefined} onSelect={act.onClick}>
      <Flex direction="column" alignItems="flex-start" maxWidth="30rem">
        <Typography textColor={obstacle === undefined ? 'neutral800' : 'neutral600'}>{act.label}</Typography>
        {obstacle === undefined ? null : (
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
            {obstacle}
          </Typography>
        )}
      </Flex>
    </Menu.Item>
  );
};

/** What is done less often, each with its reason where it cannot be done now. */
export const MoreMenu = ({ acts }: { readonly acts: readonly Act[] }) => {
  const t = useScreenText('workbench');
  if (acts.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger variant="tertiary" size="S">
        {t('more')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end" maxHeight="48rem">
        {acts.map((act) => (
          <Entry key={act.key} act={act} />
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
