import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import styled from 'styled-components';
import type { ListAddress } from '../../../shared/list/list-address';
import { SearchField } from '../../../shared/list/SearchField';
import { useNames } from '../../../shared/names';
import { useRecordsQuery } from '../../../shared/records/api';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { useScreenText } from '../../../shared/screen-text';
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

/** The coloured tags at the top of the list: press to show only these. */
const StageChips = ({ address }: { readonly address: ListAddress }) => {
  const t = useScreenText('opportunities');
  const { data } = useRecordsQuery({
    uid: 'api::opportunity-status.opportunity-status',
    sort: 'position:ASC',
    pageSize: 100,
  });
  const chosen = address.get('stage')?.split(',') ?? [];
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('stages')} minHeight="2.8rem">
      {(data?.results ?? []).map(({ documentId, name, color }) => (
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

const PROJECT = 'api::project.project';

const ProjectFilter = ({ address }: { readonly address: ListAddress }) => {
  const t = useScreenText('opportunities');
  const project = address.get('project');
  const names = useNames(PROJECT, project ? [project] : []);
  return (
    <RelationPicker
      uid={PROJECT}
      label={t('filter.project')}
      value={project ? { documentId: project, name: names[project] ?? '…' } : null}
      onChange={(value) => address.set({ project: value?.documentId })}
    />
  );
};

const FILTERS = ['q', 'mine', 'project', 'stage'];

interface Props {
  readonly address: ListAddress;
  readonly isBoard: boolean;
}

export const PipelineFilters = ({ address, isBoard }: Props) => {
  const t = useScreenText('opportunities');
  const isFiltered = FILTERS.some((key) => address.get(key));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Box width="28rem" maxWidth="100%">
          <SearchField
            label={t('search')}
            value={address.get('q') ?? ''}
            onSearch={(q) => address.set({ q }, true)}
          />
        </Box>
        <Box width="24rem" maxWidth="100%">
          <ProjectFilter address={address} />
        </Box>
        <Flex height="4rem">
          <Checkbox
            checked={address.get('mine') === 'true'}
            onCheckedChange={(checked) => address.set({ mine: checked === true ? 'true' : undefined })}
          >
            {t('filter.mine')}
          </Checkbox>
        </Flex>
        {isFiltered ? (
          <Button
            variant="ghost"
            onClick={() => address.set(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}
          >
            {t('filter.clear')}
          </Button>
        ) : null}
      </Flex>
      {isBoard ? null : <StageChips address={address} />}
    </Flex>
  );
};
