import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { useScreenText } from '../../../shared/screen-text';
import { ListEditor } from './ListEditor';
import { STATUSES } from './record-list';

/** What opportunities pass through, in the order of the board's columns. */
export const Statuses = () => {
  const t = useScreenText('settings');
  return (
    <ScreenFrame title={t('statuses.title')}>
      <ListEditor list={STATUSES} />
    </ScreenFrame>
  );
};
