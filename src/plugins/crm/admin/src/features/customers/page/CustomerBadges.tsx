import { Badge } from '@strapi/design-system';
import { FavouriteStar } from '../FavouriteStar';
import { useCustomerText } from '../text';
import { type Customer, flagOf, recordOf } from './customer';

const MARKS = [
  { flag: 'isKeyAccount', key: 'flag.key', variant: 'secondary' },
  { flag: 'isGlobal', key: 'flag.global', variant: 'neutral' },
  { flag: 'isPrivate', key: 'flag.private', variant: 'warning' },
] as const;

/** Type and marks of a customer, and whether it is one of mine. */
export const CustomerBadges = ({ customer }: { readonly customer: Customer }) => {
  const t = useCustomerText();
  return (
    <>
      <Badge>{recordOf(customer, 'accountType')?.name}</Badge>
      {MARKS.filter(({ flag }) => flagOf(customer, flag)).map(({ flag, key, variant }) => (
        <Badge key={flag} variant={variant}>
          {t(key)}
        </Badge>
      ))}
      {flagOf(customer, 'isActive') ? null : <Badge variant="danger">{t('flag.inactive')}</Badge>}
      <FavouriteStar
        documentId={customer.documentId}
        name={customer.name}
        isFavourite={flagOf(customer, 'isFavourite')}
      />
    </>
  );
};
