import { useState } from 'react';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { Reasons } from '../../../../shared/components/Reasons';
import { RelationPicker } from '../../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { useLinkProjectMutation } from '../../api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { PROJECT } from './NewProject';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
}

/** The customer becomes one of the further customers of a project that exists. */
export const LinkProject = ({ customer, onClose }: Props) => {
  const t = useCustomerText();
  const [project, setProject] = useState<NamedRecord | null>(null);
  const [link, { error, isLoading }] = useLinkProjectMutation();
  const confirm = async () => {
    if (!project) return;
    const answer = await link({ documentId: customer.documentId, project: project.documentId });
    if (!('error' in answer)) onClose();
  };
  return (
    <CommandDialog
      title={t('projects.link-title', { name: customer.name })}
      onClose={onClose}
      confirm={{
        label: t('relate.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: !project,
      }}
    >
      <RelationPicker
        uid={PROJECT}
        label={t('projects.search')}
        filters={{ state: { $eq: 'active' } }}
        value={project}
        onChange={setProject}
        required
      />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
