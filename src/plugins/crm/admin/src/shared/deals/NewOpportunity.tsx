import { useIntl } from 'react-intl';
import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { Reasons } from '../components/Reasons';
import { toWire } from '../forms/field-spec';
import { FieldGrid } from '../forms/FieldGrid';
import { useDraft } from '../forms/use-draft';
import { useDoneNotice } from '../notify';
import { useCreateRecordMutation } from '../records/api';
import { useRefusal } from '../refusal/use-refusal';
import { Drawer } from '../screen/Drawer';
import { useScreenText } from '../screen-text';
import { FIELDS, OPPORTUNITY, withFigures } from './fields';

interface Props {
  /** Whose deal it is, when that is known. */
  readonly account?: NamedRecord;
  readonly onClose: () => void;
  readonly onMade: (documentId: string) => void;
}

const OF_CUSTOMER = FIELDS.filter(({ name }) => name !== 'account');

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** A new deal in place: customer, project and name; everything else may wait. */
export const NewOpportunity = ({ account, onClose, onMade }: Props) => {
  const t = useScreenText('shared');
  const { locale } = useIntl();
  const tellDone = useDoneNotice();
  const { draft, set, isChanged } = useDraft(account ? { account } : {});
  const [create, { isLoading, error }] = useCreateRecordMutation();
  const { reasons, errorOf } = useRefusal(error, {
    uid: OPPORTUNITY,
    fields: account ? OF_CUSTOMER : FIELDS,
  });
  const save = async () => {
    const given = Object.entries(toWire(withFigures(draft, locale))).filter(([, value]) => isGiven(value));
    const answer = await create({ uid: OPPORTUNITY, data: Object.fromEntries(given) });
    if (!('data' in answer) || !answer.data) return;
    tellDone(t('new-opportunity.done'));
    onMade(answer.data.documentId);
  };
  return (
    <Drawer
      title={t('new-opportunity')}
      about={account?.name}
      confirm={{ label: t('form.create'), onClick: () => void save(), isRunning: isLoading }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid
        uid={OPPORTUNITY}
        fields={account ? OF_CUSTOMER : FIELDS}
        draft={draft}
        onChange={set}
        errorOf={errorOf}
      />
    </Drawer>
  );
};
