import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { mapLink } from '../../../../../../../domain/account/map-link';
import { addressOfCustomer } from '../addresses';
import { useCustomerText } from '../text';
import { type Customer, flagOf, recordOf, textOf } from './customer';

const usePlace = (customer: Customer) => {
  const intl = useIntl();
  const country = textOf(customer, 'country');
  const countryName = country && (intl.formatDisplayName(country, { type: 'region' }) ?? country);
  const city = textOf(customer, 'city');
  const map = mapLink({
    street: textOf(customer, 'street'),
    streetNumber: textOf(customer, 'streetNumber'),
    postalCode: textOf(customer, 'postalCode'),
    city,
    country: countryName,
  });
  return { place: [city, countryName].filter(Boolean).join(', '), map };
};

const usePieces = (customer: Customer): readonly { key: string; node: ReactNode }[] => {
  const t = useCustomerText();
  const { place, map } = usePlace(customer);
  const email = textOf(customer, 'email');
  const phone = textOf(customer, 'phone');
  const [manager, partner, parent] = ['manager', 'partner', 'parent'].map((name) => recordOf(customer, name));
  const pieces: readonly (readonly [string, ReactNode])[] = [
    ['place', place],
    ['phone', phone && <Link href={`tel:${textOf(customer, 'phoneE164') ?? phone}`}>{phone}</Link>],
    ['email', email && <Link href={`mailto:${email}`}>{email}</Link>],
    ['manager', manager && t('page.manager', { name: manager.name })],
    ['partner', partner && t('page.partner', { name: partner.name })],
    [
      'parent',
      parent && (
        <Link tag={RouterLink} to={addressOfCustomer(parent.documentId)}>
          {t('page.parent', { name: parent.name })}
        </Link>
      ),
    ],
    [
      'map',
      map && (
        <Link href={map.url} isExternal>
          {t('page.map')}
        </Link>
      ),
    ],
  ];
  return pieces.flatMap(([key, node]) => (node ? [{ key, node }] : []));
};

/** How to reach a customer and who looks after it, in one line. */
export const CustomerLine = ({ customer }: { readonly customer: Customer }) => {
  const t = useCustomerText();
  const pieces = usePieces(customer);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={4} wrap="wrap" minHeight="2rem">
        {pieces.map(({ key, node }) => (
          <Typography key={key} textColor="neutral600">
            {node}
          </Typography>
        ))}
      </Flex>
      {flagOf(customer, 'isPrivate') ? (
        <Flex gap={2}>
          <Lock aria-hidden />
          <Typography textColor="neutral700">{t('page.private')}</Typography>
        </Flex>
      ) : null}
    </Flex>
  );
};
