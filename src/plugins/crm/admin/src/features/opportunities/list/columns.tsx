import { Flex } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import type { ListColumn } from '../../../shared/list/ListTable';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { RouteLink } from '../../../shared/RouteLink';
import { useScreenText } from '../../../shared/screen-text';
import { Day, Text } from '../../../shared/Shown';
import { addressOfAccount, addressOfOpportunity } from '../addresses';
import { StageBadge } from '../components/StageBadge';
import { Worth } from '../components/Worth';
import { OPPORTUNITY } from '../../../shared/deals/fields';

const NameCell = ({ documentId, name, locked }: FoundOpportunity) => {
  const t = useScreenText('opportunities');
  return (
    <Flex gap={2}>
      <RouteLink to={addressOfOpportunity(documentId)}>{name}</RouteLink>
      {locked ? (
        <Lock width="1.4rem" style={{ flex: 'none' }} fill="neutral500" aria-label={t('locked')} role="img" />
      ) : null}
    </Flex>
  );
};

/** Columns of the table of deals; what sorts, sorts on the server. */
export const useColumns = (): readonly ListColumn<FoundOpportunity>[] => {
  const label = useAttributeLabel(OPPORTUNITY);
  return [
    {
      key: 'name',
      label: label('name'),
      sort: 'name',
      width: '18rem',
      cell: (row) => <NameCell {...row} />,
    },
    {
      key: 'account',
      label: label('account'),
      sort: 'account',
      cell: ({ account }) =>
        account ? <RouteLink to={addressOfAccount(account.documentId)}>{account.name}</RouteLink> : '–',
    },
    {
      key: 'stage',
      label: label('stage'),
      sort: 'stage',
      cell: ({ stage }) => <StageBadge stage={stage} />,
    },
    {
      key: 'value',
      label: label('value'),
      sort: 'value',
      isFigure: true,
      cell: ({ worth }) => (worth ? <Worth {...worth} /> : '–'),
    },
    {
      key: 'expectedCloseDate',
      label: label('expectedCloseDate'),
      sort: 'expectedCloseDate',
      cell: ({ expectedCloseDate }) => <Day day={expectedCloseDate} />,
    },
    { key: 'manager', label: label('manager'), cell: ({ manager }) => <Text>{manager?.name}</Text> },
    { key: 'project', label: label('project'), cell: ({ project }) => <Text>{project?.name}</Text> },
  ];
};
