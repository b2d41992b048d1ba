import { Button, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { FilterToggle } from '../../../shared/list/FilterToggle';
import type { ListAddress } from '../../../shared/list/list-address';
import { SearchField } from '../../../shared/list/SearchField';
import { useNames } from '../../../shared/names';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { useScreenText } from '../../../shared/screen-text';
import { ACCOUNT } from '../api';
import { useCustomerText } from '../text';
import { CountryPicker } from '../../../shared/forms/CountryPicker';

const RELATIONS = [
  { key: 'type', attribute: 'accountType', uid: 'api::account-type.account-type' },
  { key: 'category', attribute: 'categories', uid: 'api::account-category.account-category' },
  { key: 'group', attribute: 'groups', uid: 'api::account-group.account-group' },
  { key: 'manager', attribute: 'manager', uid: 'api::member.member' },
] as const;

const FLAGS = ['mine', 'favourites', 'isKeyAccount'] as const;

/** Keys of the address that narrow the list. */
export const FILTERS = [...RELATIONS.map(({ key }) => key), 'country', ...FLAGS] as const;

interface Props {
  readonly address: ListAddress;
}

const Slot = ({ children }: { readonly children: ReactNode }) => (
  <div style={{ flex: '1 1 15rem', minWidth: '14rem', maxWidth: '22rem' }}>{children}</div>
);

const RelationFilter = ({ address, filter }: Props & { readonly filter: (typeof RELATIONS)[number] }) => {
  const { key, attribute, uid } = filter;
  const labelOf = useAttributeLabel(ACCOUNT);
  const documentId = address.get(key);
  const names = useNames(uid, documentId ? [documentId] : []);
  return (
    <Slot>
      <RelationPicker
        isCompact
        uid={uid}
        label={labelOf(attribute)}
        value={documentId ? { documentId, name: names[documentId] ?? '…' } : null}
        onChange={(chosen) => address.set({ [key]: chosen?.documentId })}
      />
    </Slot>
  );
};

const ClearFilters = ({ address }: Props) => {
  const t = useScreenText('shared');
  if (!FILTERS.some((key) => address.get(key))) return null;
  return (
    <Button
      size="S"
      variant="ghost"
      onClick={() => address.set(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}
    >
      {t('filter.clear')}
    </Button>
  );
};

/** Words and filters of the list; all of them live in its address. */
export const CustomerFilters = ({ address }: Props) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(ACCOUNT);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
      <Flex gap={2} wrap="wrap">
        <div style={{ flex: '1 1 28rem', maxWidth: '44rem' }}>
          <SearchField
            label={t('search')}
            value={address.get('q') ?? ''}
            onSearch={(q) => address.set({ q, sort: undefined }, true)}
          />
        </div>
        {FLAGS.map((flag) => (
          <FilterToggle key={flag} address={address} flag={flag} label={t(`filter.${flag}`)} />
        ))}
      </Flex>
      <Flex gap={2} wrap="wrap">
        {RELATIONS.map((filter) => (
          <RelationFilter key={filter.key} address={address} filter={filter} />
        ))}
        <Slot>
          <CountryPicker
            isCompact
            label={labelOf('country')}
            value={address.get('country') ?? null}
            onChange={(country) => address.set({ country: country ?? undefined })}
          />
        </Slot>
        <ClearFilters address={address} />
      </Flex>
    </Flex>
  );
};
