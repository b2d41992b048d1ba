import { Page } from '@strapi/admin/strapi-admin';
import { Flex } from '@strapi/design-system';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { useScreenText } from '../../../shared/screen-text';
import { mayChange } from '../may-change';
import { ListEditor } from './ListEditor';
import { LISTS } from './record-list';

/** Types and categories that customers and contacts choose from. */
export const Lists = () => {
  const t = useScreenText('settings');
  return (
    <Page.Protect permissions={mayChange('account-type')}>
      <ScreenFrame title={t('lists.title')}>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {LISTS.map((list) => (
            <ListEditor key={list.uid} list={list} />
          ))}
        </Flex>
      </ScreenFrame>
    </Page.Protect>
  );
};
