import { Flex } from '@strapi/design-system';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { useScreenText } from '../../../shared/screen-text';
import { ListEditor } from './ListEditor';
import { LISTS } from './record-list';

/** Types and categories that customers and contacts choose from. */
export const Lists = () => {
  const t = useScreenText('settings');
  return (
    <ScreenFrame title={t('lists.title')}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {LISTS.map((list) => (
          <ListEditor key={list.uid} list={list} />
        ))}
      </Flex>
    </ScreenFrame>
  );
};
