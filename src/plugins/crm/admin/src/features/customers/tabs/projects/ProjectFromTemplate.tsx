import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useDoneNotice } from '../../../../shared/notify';
import { RecordDrawer } from '../../../../shared/tabs/RecordDrawer';
import { useMakeProjectFromTemplateMutation } from '../../api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { PROJECT } from './NewProject';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
  readonly onCreated: (documentId: string) => void;
}

/** PRJ-17: what a project of this kind needs, made at once. */
export const ProjectFromTemplate = ({ customer, onClose, onCreated }: Props) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const [make, { error, isLoading }] = useMakeProjectFromTemplateMutation();
  const fields: readonly FieldSpec[] = [
    {
      kind: 'record',
      name: 'template',
      label: t('projects.template'),
      target: PROJECT,
      filters: { isTemplate: { $eq: true } },
      hint: t('projects.template.hint'),
      required: true,
    },
    { kind: 'text', name: 'name', required: true },
    { kind: 'text', name: 'code', isHalf: true },
    { kind: 'day', name: 'startDate', isHalf: true },
  ];
  const save = async (draft: Draft) => {
    const given = Object.entries(toWire(draft)).filter(([, value]) => value !== null);
    const answer = await make({ ...Object.fromEntries(given), client: customer.documentId });
    if (!('data' in answer) || !answer.data) return;
    const { documentId, name, projects, schedules } = answer.data;
    tellDone(t('projects.template.made', { name, projects, schedules }));
    onCreated(documentId);
    onClose();
  };
  return (
    <RecordDrawer
      isNew
      title={t('projects.from-template')}
      about={customer.name}
      uid={PROJECT}
      fields={fields}
      initial={{}}
      error={error}
      isRunning={isLoading}
      onSave={(draft) => void save(draft)}
      onClose={onClose}
    />
  );
};
