import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import type { LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { Reasons } from '../../../../shared/components/Reasons';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { RelationPicker } from '../../../../shared/records/RelationPicker';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { addressOfOpportunity } from '../../addresses';
import { useCustomerText } from '../../text';
import { useUpsellLineMutation } from './api';

interface Props {
  readonly line: LineStandsAs;
  readonly onClose: () => void;
}

const PROJECTS = { state: { $eq: 'active' }, crmEnabled: { $ne: false } };
const OPPORTUNITY = 'api::opportunity.opportunity';
const FIELDS = [{ name: 'name' }, { name: 'project' }];

/** CTR-10: an opportunity that remembers where it came from; a contract without a project asks for one. */
export const UpsellLine = ({ line, onClose }: Props) => {
  const t = useCustomerText();
  const navigate = useNavigate();
  const [name, setName] = useState(t('contracts.upsell-title', { name: line.name }));
  const [project, setProject] = useState<NamedRecord | null>(null);
  const labelOf = useAttributeLabel(OPPORTUNITY);
  const [upsell, { error, isLoading }] = useUpsellLineMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: OPPORTUNITY, fields: FIELDS });
  const make = async () => {
    const data = { ...(name && { name }), ...(project && { project: project.documentId }) };
    const answer = await upsell({ line: line.documentId, data });
    if ('data' in answer && answer.data) navigate(addressOfOpportunity(answer.data.documentId));
  };
  return (
    <CommandDialog
      title={t('contracts.upsell-title', { name: line.name })}
      onClose={onClose}
      confirm={{ label: t('contracts.upsell-confirm'), onClick: () => void make(), isRunning: isLoading }}
    >
      <Typography>{t('contracts.upsell-text')}</Typography>
      <Field.Root name="name" error={errorOf('name')}>
        <Field.Label>{t('contracts.upsell-name')}</Field.Label>
        <TextInput
          value={name}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
        />
        <Field.Error />
      </Field.Root>
      <RelationPicker
        uid="api::project.project"
        name="project"
        label={labelOf('project')}
        hint={t('contracts.upsell-project')}
        filters={PROJECTS}
        value={project}
        error={errorOf('project')}
        onChange={setProject}
      />
      <Reasons reasons={reasons} />
    </CommandDialog>
  );
};
