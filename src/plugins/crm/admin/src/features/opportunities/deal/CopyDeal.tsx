import { useNavigate } from 'react-router-dom';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { Reasons } from '../../../shared/components/Reasons';
import { toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { addressOfOpportunity } from '../addresses';
import { useCopyOpportunityMutation } from '../api';
import { FIELDS, OPPORTUNITY } from '../../../shared/deals/fields';

interface Props {
  readonly opportunity: OpportunityOverview['opportunity'];
  readonly onClose: () => void;
}

const ASKED = FIELDS.filter(({ name }) => ['name', 'account', 'project', 'expectedCloseDate'].includes(name));

/** A new deal with the attributes of this one, not its quotes nor that it was sold (OPP-06). */
export const CopyDeal = ({ opportunity, onClose }: Props) => {
  const t = useScreenText('opportunities');
  const navigate = useNavigate();
  const { documentId, name, account, project, expectedCloseDate } = opportunity;
  const { draft, set, isChanged, changes } = useDraft({
    name: t('copy.name', { name }),
    account,
    project,
    expectedCloseDate: expectedCloseDate ?? '',
  });
  const [copy, { isLoading, error }] = useCopyOpportunityMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: OPPORTUNITY, fields: ASKED });
  const save = async () => {
    const answer = await copy({ documentId, data: { name: draft.name, ...toWire(changes) } });
    if (!('data' in answer) || !answer.data) return;
    onClose();
    void navigate(addressOfOpportunity(answer.data.documentId));
  };
  return (
    <Drawer
      title={t('copy')}
      about={name}
      confirm={{ label: t('copy.confirm'), onClick: () => void save(), isRunning: isLoading }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={OPPORTUNITY} fields={ASKED} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
