import { useState } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { SearchField } from '../../../shared/list/SearchField';
import { useDoneNotice } from '../../../shared/notify';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { nameOfRecord } from '../../../shared/records/record-choices';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { isNamed } from '../../../shared/forms/field-spec';
import { useAssignClientMutation } from '../api';
import { useCustomerText } from '../text';

interface Props {
  readonly customer: NamedRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const clientOf = ({ client }: StoredRecord): string | null => (isNamed(client) ? client.name : null);

interface ChoiceProps {
  readonly project: StoredRecord;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

const Choice = ({ project, isChosen, onToggle }: ChoiceProps) => {
  const t = useCustomerText();
  const client = clientOf(project);
  return (
    <Flex gap={2} justifyContent="space-between">
      <Checkbox checked={isChosen} onCheckedChange={onToggle}>
        {nameOfRecord(project)}
      </Checkbox>
      {client ? (
        <Typography variant="pi" textColor="neutral600">
          {t('projects.client-now', { name: client })}
        </Typography>
      ) : null}
    </Flex>
  );
};

/** One client for many projects (PRJ-08): all of them or none. */
export const AssignProjects = ({ customer, onDone, onClose }: Props) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const [search, setSearch] = useState('');
  const [projects, setProjects] = useState<readonly string[]>([]);
  const { data } = useRecordsQuery({
    uid: 'api::project.project',
    search,
    filters: { state: { $eq: 'active' } },
    sort: 'name:ASC',
    pageSize: 50,
  });
  const [assign, { error, isLoading }] = useAssignClientMutation();
  const toggle = (id: string) =>
    setProjects((chosen) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]));
  const confirm = async () => {
    const answer = await assign({ account: customer.documentId, projects });
    if ('error' in answer) return;
    tellDone(t('projects.assigned', { count: projects.length, name: customer.name }));
    onDone();
  };
  return (
    <CommandDialog
      title={t('projects.assign-title', { name: customer.name })}
      onClose={onClose}
      confirm={{
        label: t('projects.assign-confirm', { count: projects.length }),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: projects.length === 0,
      }}
    >
      <SearchField label={t('projects.search')} value={search} onSearch={setSearch} />
      <Box maxHeight="36rem" overflow="auto">
        <Flex direction="column" alignItems="stretch" gap={2}>
          {data ? null : <SkeletonLines lines={5} />}
          {data?.results.map((project) => (
            <Choice
              key={project.documentId}
              project={project}
              isChosen={projects.includes(project.documentId)}
              onToggle={() => toggle(project.documentId)}
            />
          ))}
        </Flex>
      </Box>
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
