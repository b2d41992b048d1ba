import { Box, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import styled from 'styled-components';
import { FilterToggle } from '../../../shared/list/FilterToggle';
import type { ListAddress } from '../../../shared/list/list-address';
import { SearchField } from '../../../shared/list/SearchField';
import { useNames } from '../../../shared/names';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { useScreenText } from '../../../shared/screen-text';
import { pipelinesIn } from '../filter';
import { Dot } from './StageBadge';

const Chip = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  font-size: 1.2rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 2rem;
  cursor: pointer;
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const toggled = (chosen: readonly string[], id: string): string =>
  (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]).join(',');

interface PartProps {
  readonly address: ListAddress;
  readonly stages: readonly StoredRecord[];
}

/** The coloured tags at the top of the list: press to show only these. */
const StageChips = ({ address, stages }: PartProps) => {
  const t = useScreenText('opportunities');
  const chosen = address.get('stage')?.split(',') ?? [];
  const pipeline = address.get('pipeline');
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('stages')} minHeight="2.8rem">
      {stages
        .filter((stage) => !pipeline || stage.pipeline === pipeline)
        .map(({ documentId, name, color }) => (
          <Chip
            key={documentId}
            type="button"
            aria-pressed={chosen.includes(documentId)}
            onClick={() => address.set({ stage: toggled(chosen, documentId) })}
          >
            <Dot $color={typeof color === 'string' ? color : null} aria-hidden />
            {String(name)}
          </Chip>
        ))}
    </Flex>
  );
};

/** OPP-32: statuses that name the same pipeline are one; without names there is nothing to choose. */
const PipelineChoice = ({ address, stages }: PartProps) => {
  const t = useScreenText('opportunities');
  const pipelines = pipelinesIn(stages);
  const value = address.get('pipeline') ?? '';
  if (pipelines.length === 0 && value === '') return null;
  return (
    <Box width="20rem" maxWidth="100%">
      <SingleSelect
        size="S"
        aria-label={t('filter.pipeline')}
        value={value}
        onChange={(chosen) => address.set({ pipeline: String(chosen) || undefined, stage: undefined })}
      >
        <SingleSelectOption value="">{t('filter.pipeline.all')}</SingleSelectOption>
        {[...new Set([...pipelines, ...(value ? [value] : [])])].map((pipeline) => (
          <SingleSelectOption key={pipeline} value={pipeline}>
            {pipeline}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};

const PROJECT = 'api::project.project';

const ProjectFilter = ({ address }: { readonly address: ListAddress }) => {
  const t = useScreenText('opportunities');
  const project = address.get('project');
  const names = useNames(PROJECT, project ? [project] : []);
  return (
    <RelationPicker
      isCompact
      uid={PROJECT}
      label={t('filter.project')}
      value={project ? { documentId: project, name: names[project] ?? '…' } : null}
      onChange={(value) => address.set({ project: value?.documentId })}
    />
  );
};

const FILTERS = ['q', 'mine', 'project', 'stage', 'pipeline'];

const STAGES = { uid: 'api::opportunity-status.opportunity-status', sort: 'position:ASC', pageSize: 100 };

interface Props {
  readonly address: ListAddress;
  /** A board has a column for each status. */
  readonly hasStages: boolean;
}

export const PipelineFilters = ({ address, hasStages }: Props) => {
  const t = useScreenText('opportunities');
  const { data } = useRecordsQuery(STAGES);
  const stages = data?.results ?? [];
  const isFiltered = FILTERS.some((key) => address.get(key));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        <Box flex="1 1 28rem" maxWidth="44rem">
          <SearchField
            label={t('search')}
            value={address.get('q') ?? ''}
            onSearch={(q) => address.set({ q }, true)}
          />
        </Box>
        <Box width="24rem" maxWidth="100%">
          <ProjectFilter address={address} />
        </Box>
        <PipelineChoice address={address} stages={stages} />
        <FilterToggle address={address} flag="mine" label={t('filter.mine')} />
        {isFiltered ? (
          <Button
            size="S"
            variant="ghost"
            onClick={() => address.set(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}
          >
            {t('filter.clear')}
          </Button>
        ) : null}
      </Flex>
      {hasStages ? <StageChips address={address} stages={stages} /> : null}
    </Flex>
  );
};
