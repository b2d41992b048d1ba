import { Button, Flex } from '@strapi/design-system';
import { Reasons } from '../../../../shared/components/Reasons';
import { FieldGrid } from '../../../../shared/forms/FieldGrid';
import { type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useDraft } from '../../../../shared/forms/use-draft';
import { type StoredRecord, useUpdateRecordMutation } from '../../../../shared/records/api';
import { fieldProblemsOf, problemsElsewhere } from '../../../../shared/refusal/field-refusals';
import { useFieldErrors } from '../../../../shared/refusal/use-field-errors';
import { useScreenText } from '../../../../shared/screen-text';
import { OPPORTUNITY } from '../../../../shared/deals/fields';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'record', name: 'stage', target: 'api::opportunity-status.opportunity-status', isHalf: true },
  { kind: 'day', name: 'expectedCloseDate', isHalf: true },
  { kind: 'number', name: 'value', isHalf: true },
  { kind: 'number', name: 'probability', isHalf: true },
];

const dataOf = (changes: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const wire = toWire(changes);
  return typeof wire.probability === 'string' ? { ...wire, probability: Number(wire.probability) } : wire;
};

interface Props {
  readonly opportunity: StoredRecord;
  readonly onClose: () => void;
}

/** What changes most often about a deal, below its row, without leaving the list. */
export const QuickEdit = ({ opportunity, onClose }: Props) => {
  const shared = useScreenText('shared');
  const { draft, changes, isChanged, set } = useDraft(opportunity);
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const { problems, others } = fieldProblemsOf(error);
  const errorOf = useFieldErrors(problems);
  const elsewhere = problemsElsewhere(problems, (path) => FIELDS.some(({ name }) => name === path));
  const save = async () => {
    const { documentId } = opportunity;
    const answer = await update({ uid: OPPORTUNITY, documentId, data: dataOf(changes) });
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
      <Flex direction="column" alignItems="stretch" gap={3} padding={2} maxWidth="64rem">
        <FieldGrid uid={OPPORTUNITY} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
        <Reasons reasons={[...others, ...elsewhere]} />
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
