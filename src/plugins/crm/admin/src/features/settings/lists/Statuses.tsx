import { Page } from '@strapi/admin/strapi-admin';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { useScreenText } from '../../../shared/screen-text';
import { mayChange } from '../may-change';
import { ListEditor } from './ListEditor';
import { STATUSES } from './record-list';

/** What opportunities pass through, in the order of the board's columns. */
export const Statuses = () => {
  const t = useScreenText('settings');
  return (
    <Page.Protect permissions={mayChange('opportunity-status')}>
      <ScreenFrame title={t('statuses.title')}>
        <ListEditor list={STATUSES} isAlone />
      </ScreenFrame>
    </Page.Protect>
  );
};
