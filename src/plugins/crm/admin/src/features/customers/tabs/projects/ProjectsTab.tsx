import { useState } from 'react';
import { Badge, Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ProjectOfAccount } from '../../../../../../../../wire/commands/account';
import { useFigures } from '../../../../shared/figures';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { type ListColumn, ListTable } from '../../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../../shared/may';
import { EmptyState } from '../../../../shared/screen/EmptyState';
import { Failed } from '../../../../shared/screen/Failed';
import { useProjectsOfCustomerQuery } from '../../api';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { LinkProject } from './LinkProject';
import { NewProject, PROJECT } from './NewProject';
import { ProjectFromTemplate } from './ProjectFromTemplate';

const useColumns = (): readonly ListColumn<ProjectOfAccount>[] => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(PROJECT);
  const { day } = useFigures();
  return [
    {
      key: 'name',
      label: labelOf('name'),
      cell: ({ documentId, name }) => (
        <Typography
          fontWeight="semiBold"
          tag={Link}
          to={`/content-manager/collection-types/${PROJECT}/${documentId}`}
        >
          {name}
        </Typography>
      ),
    },
    {
      key: 'state',
      label: labelOf('state'),
      cell: ({ state }) => (
        <Badge size="S" variant={state === 'active' ? 'success' : 'neutral'}>
          {t(`projects.${state}`)}
        </Badge>
      ),
    },
    { key: 'startDate', label: labelOf('startDate'), cell: ({ startDate }) => startDate && day(startDate) },
    { key: 'endDate', label: labelOf('endDate'), cell: ({ endDate }) => endDate && day(endDate) },
    {
      key: 'link',
      label: t('projects.link'),
      cell: ({ link }) => (
        <Badge size="S" variant={link === 'linked' ? 'secondary' : 'neutral'}>
          {t(`projects.${link}`)}
        </Badge>
      ),
    },
  ];
};

/** PRJ-01, PRJ-05: projects of the customer; those in which there are only transactions with it are marked. */
export const ProjectsTab = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const columns = useColumns();
  const [open, setOpen] = useState<'new' | 'link' | 'template'>();
  const [made, setMade] = useState<string>();
  const { data, error, refetch } = useProjectsOfCustomerQuery(customer.documentId);
  const close = () => setOpen(undefined);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <TabShape
      title={t('tab.projects')}
      more={
        <>
          {may('account.add-to-project') ? (
            <Button variant="tertiary" onClick={() => setOpen('link')}>
              {t('projects.link-existing')}
            </Button>
          ) : null}
          {may('project.from-template') ? (
            <Button variant="tertiary" onClick={() => setOpen('template')}>
              {t('projects.from-template')}
            </Button>
          ) : null}
        </>
      }
      action={
        may('account.register-project') ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen('new')}>
            {t('action.project')}
          </Button>
        ) : null
      }
    >
      <ListTable
        label={t('tab.projects')}
        columns={columns}
        rows={data}
        idOf={({ documentId }) => documentId}
        nameOf={({ name }) => name}
        marked={made}
        skeletonRows={Math.max(1, overview.tabs.projects?.count ?? 3)}
        empty={<EmptyState text={t('projects.none')} />}
      />
      {open === 'new' ? <NewProject customer={customer} onCreated={setMade} onClose={close} /> : null}
      {open === 'template' ? (
        <ProjectFromTemplate customer={customer} onCreated={setMade} onClose={close} />
      ) : null}
      {open === 'link' ? <LinkProject customer={customer} onClose={close} /> : null}
    </TabShape>
  );
};
