import { useIntl } from 'react-intl';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { amountText } from '../../../shared/amount-text';
import { Reasons } from '../../../shared/components/Reasons';
import { type Draft, toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import { useUpdateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { FIELDS, OPPORTUNITY, withFigures } from '../../../shared/deals/fields';

type Deal = OpportunityOverview['opportunity'];

/** As it is typed: figures in the marks of the person's language, without groups. */
const draftOf = (deal: Deal, locale: string): Draft => {
  const typed = (plain: string): string =>
    plain.replace('.', new Intl.NumberFormat(locale).format(1.5).charAt(1));
  return {
    name: deal.name,
    account: deal.account,
    project: deal.project,
    stage: deal.stage,
    manager: deal.manager,
    partner: deal.partner,
    value: deal.value === null ? '' : typed(amountText(deal.value, deal.currency)),
    currency: deal.currency,
    probability: deal.probability === null ? '' : String(deal.probability),
    expectedCloseDate: deal.expectedCloseDate ?? '',
    description: deal.description ?? '',
  };
};

/** Only what was changed is sent: what somebody else changes meanwhile stays. */
export const EditDeal = ({
  opportunity,
  onClose,
}: {
  readonly opportunity: Deal;
  readonly onClose: () => void;
}) => {
  const t = useScreenText('opportunities');
  const { locale } = useIntl();
  const tellDone = useDoneNotice();
  const { draft, set, isChanged, changes } = useDraft(draftOf(opportunity, locale));
  const [update, { isLoading, error }] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: OPPORTUNITY, fields: FIELDS });
  const save = async () => {
    const { documentId } = opportunity;
    const data = toWire(withFigures(changes, locale));
    if ('error' in (await update({ uid: OPPORTUNITY, documentId, data }))) return;
    tellDone(t('edit.done'));
    onClose();
  };
  return (
    <Drawer
      title={t('edit')}
      about={opportunity.name}
      confirm={{
        label: t('save'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={OPPORTUNITY} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
