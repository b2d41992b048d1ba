import type { Core } from '@strapi/strapi';
import { mapLink, type MapLink } from '../../../domain/account/map-link';
import { countryNames } from '../../../domain/shared/fields/country';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { findRow } from '../../../platform/lock/lock-row';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** ACC-76 */
export const map = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<MapLink> => {
  const account = await findRow(strapi, 'api::account.account', documentId);
  const country = text(account.country);
  const link = mapLink({
    street: text(account.street),
    streetNumber: text(account.street_number),
    postalCode: text(account.postal_code),
    city: text(account.city),
    country: country && countryNames(country).en,
  });
  if (link === null) throw new RuleViolation('account.no-address');
  return link;
};
