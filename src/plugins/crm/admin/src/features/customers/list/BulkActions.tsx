import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { FoundAccount, NamedRecord } from '../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { usePermittedCommands } from '../../../shared/may';
import { useDoneNotice } from '../../../shared/notify';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';
import { useAddToGroupMutation } from '../api';
import { useCustomerText } from '../text';
import { AssignProjects } from './AssignProjects';

interface Props {
  /** Those selected. */
  readonly customers: readonly Pick<FoundAccount, 'documentId' | 'name'>[];
  readonly onDone: () => void;
}

export const AddToGroup = ({ customers, onDone, onClose }: Props & { readonly onClose: () => void }) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const [group, setGroup] = useState<NamedRecord | null>(null);
  const [addToGroup, { error, isLoading }] = useAddToGroupMutation();
  const add = async () => {
    if (!group) return;
    const accounts = customers.map(({ documentId }) => documentId);
    const answer = await addToGroup({ group: group.documentId, accounts });
    if ('error' in answer) return;
    tellDone(t('group.done', { count: accounts.length, group: group.name }));
    onDone();
  };
  return (
    <CommandDialog
      title={t('group.title', { count: customers.length })}
      onClose={onClose}
      confirm={{
        label: t('group.confirm'),
        onClick: () => void add(),
        isRunning: isLoading,
        isDisabled: !group,
      }}
    >
      <RelationPicker
        uid="api::account-group.account-group"
        label={t('group.label')}
        value={group}
        onChange={setGroup}
        required
      />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};

/** What can be done with several customers at once. */
export const BulkActions = ({ customers, onDone }: Props) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const may = usePermittedCommands();
  const [open, setOpen] = useState<'group' | 'projects'>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    onDone();
  };
  const [only] = customers;
  if (!only) return null;
  return (
    <Box background="primary100" hasRadius padding={3} marginBottom={3}>
      <Flex gap={3} wrap="wrap" role="status">
        <Typography fontWeight="semiBold">{shared('list.selected', { count: customers.length })}</Typography>
        {may('account-group.add-accounts') ? (
          <Button size="S" variant="secondary" onClick={() => setOpen('group')}>
            {t('group.open')}
          </Button>
        ) : null}
        {may('project.bulk-assign-client') ? (
          <Button
            size="S"
            variant="secondary"
            disabled={customers.length > 1}
            onClick={() => setOpen('projects')}
          >
            {t('projects.assign')}
          </Button>
        ) : null}
        {customers.length > 1 ? (
          <Typography variant="pi" textColor="neutral600">
            {t('projects.one-client')}
          </Typography>
        ) : null}
      </Flex>
      {open === 'group' ? <AddToGroup customers={customers} onDone={done} onClose={close} /> : null}
      {open === 'projects' ? <AssignProjects customer={only} onDone={done} onClose={close} /> : null}
    </Box>
  );
};
