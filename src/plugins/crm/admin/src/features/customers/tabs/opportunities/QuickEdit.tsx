import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Reasons } from '../../../../shared/components/Reasons';
import { FieldGrid } from '../../../../shared/forms/FieldGrid';
import { type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useDraft } from '../../../../shared/forms/use-draft';
import { type StoredRecord, useUpdateRecordMutation } from '../../../../shared/records/api';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { LeaveGuard } from '../../../../shared/screen/LeaveGuard';
import { useScreenText } from '../../../../shared/screen-text';
import { OPPORTUNITY, withFigures } from '../../../../shared/deals/fields';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'record', name: 'stage', target: 'api::opportunity-status.opportunity-status', isHalf: true },
  { kind: 'day', name: 'expectedCloseDate', isHalf: true },
  { kind: 'number', name: 'value', isHalf: true },
  { kind: 'number', name: 'probability', isHalf: true },
];

interface Props {
  readonly opportunity: StoredRecord;
  readonly onClose: () => void;
}

/** What changes most often about a deal, below its row, without leaving the list. */
export const QuickEdit = ({ opportunity, onClose }: Props) => {
  const shared = useScreenText('shared');
  const { locale } = useIntl();
  const { draft, changes, isChanged, set } = useDraft(opportunity);
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: OPPORTUNITY, fields: FIELDS });
  const save = async () => {
    const { documentId } = opportunity;
    const answer = await update({ uid: OPPORTUNITY, documentId, data: toWire(withFigures(changes, locale)) });
    if (!('error' in answer)) onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isChanged ? <LeaveGuard isChanged /> : null}
      <Flex direction="column" alignItems="stretch" gap={3} padding={2} maxWidth="64rem">
        <FieldGrid uid={OPPORTUNITY} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
        <Reasons reasons={reasons} />
        <Flex gap={2}>
          <Button type="submit" size="S" loading={isLoading} disabled={!isChanged}>
            {shared('form.save')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onClose}>
            {shared('form.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
