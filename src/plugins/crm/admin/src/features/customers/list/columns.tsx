import { Badge, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { FoundAccount } from '../../../../../../../wire/commands/account-search';
import type { ListColumn } from '../../../shared/list/ListTable';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { Moment, Text } from '../../../shared/Shown';
import { addressOfCustomer } from '../addresses';
import { ACCOUNT } from '../api';
import { FavouriteStar } from '../FavouriteStar';
import { type CustomerText, useCustomerText } from '../text';

const Marks = ({ row, t }: { readonly row: FoundAccount; readonly t: CustomerText }) => (
  <>
    {row.isPrivate ? <Lock aria-label={t('flag.private')} width="1.2rem" style={{ flex: 'none' }} /> : null}
    {row.isKeyAccount ? (
      <Badge size="S" variant="secondary">
        {t('flag.key')}
      </Badge>
    ) : null}
    {row.isActive ? null : <Badge size="S">{t('flag.inactive')}</Badge>}
  </>
);

const Name = ({ row, t }: { readonly row: FoundAccount; readonly t: CustomerText }) => (
  <Flex gap={2} minWidth="16rem">
    <FavouriteStar documentId={row.documentId} name={row.name} isFavourite={row.isFavourite} />
    <Flex direction="column" alignItems="flex-start">
      <Flex gap={2}>
        <Typography fontWeight="semiBold" tag={Link} to={addressOfCustomer(row.documentId)}>
          {row.name}
        </Typography>
        <Flex gap={2} shrink={0} style={{ whiteSpace: 'nowrap' }}>
          <Marks row={row} t={t} />
        </Flex>
      </Flex>
      {row.code ? (
        <Typography variant="pi" textColor="neutral600">
          {row.code}
        </Typography>
      ) : null}
    </Flex>
  </Flex>
);

const Reach = ({ row: { email, phone } }: { readonly row: FoundAccount }) => (
  <Flex direction="column" alignItems="stretch" maxWidth="26rem">
    {email || !phone ? (
      <Typography ellipsis title={email ?? undefined}>
        <Text>{email}</Text>
      </Typography>
    ) : null}
    {phone ? (
      <Typography variant="pi" textColor="neutral600">
        {phone}
      </Typography>
    ) : null}
  </Flex>
);

export const useCustomerColumns = (): readonly ListColumn<FoundAccount>[] => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(ACCOUNT);
  const intl = useIntl();
  const placeOf = ({ city, country }: FoundAccount) =>
    [city, country && intl.formatDisplayName(country, { type: 'region' })].filter(Boolean).join(', ');
  return [
    { key: 'name', label: labelOf('name'), sort: 'name', cell: (row) => <Name row={row} t={t} /> },
    { key: 'type', label: t('column.type'), cell: (row) => <Text>{row.accountType?.name}</Text> },
    { key: 'reach', label: t('column.reach'), cell: (row) => <Reach row={row} /> },
    { key: 'city', label: labelOf('city'), sort: 'city', cell: (row) => <Text>{placeOf(row)}</Text> },
    { key: 'manager', label: labelOf('manager'), cell: (row) => <Text>{row.manager?.name}</Text> },
    {
      key: 'updatedAt',
      label: t('column.changed'),
      sort: 'updatedAt',
      cell: (row) => <Moment at={row.updatedAt} isDay />,
    },
  ];
};
