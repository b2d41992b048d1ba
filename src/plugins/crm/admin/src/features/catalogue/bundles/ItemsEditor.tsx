import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  IconButton,
  Typography,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import { useFigures } from '../../../shared/figures';
import { focusNeighbour } from '../../../shared/focus';
import { useScreenText } from '../../../shared/screen-text';
import type { CodedRecord } from '../../../../../../../wire/commands/price-book-answers';
import { type ItemDraft, NEW_ITEM, sharesOf } from './shares';

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 9rem 9rem 8rem auto;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: end;
`;

interface Props {
  readonly items: readonly ItemDraft[];
  /** Those that the book has prices for. */
  readonly products: readonly CodedRecord[];
  readonly onChange: (items: readonly ItemDraft[]) => void;
  readonly errorOf: (path: string) => string | undefined;
}

interface LineProps extends Pick<Props, 'products'> {
  readonly item: ItemDraft;
  readonly share: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (item: ItemDraft) => void;
  readonly onRemove: () => void;
}

const ItemLine = ({ item, products, share, error, onChange, onRemove }: LineProps) => {
  const t = useScreenText('catalogue');
  const shared = useScreenText('shared');
  const { percent } = useFigures();
  const nameOf = products.find(({ documentId }) => documentId === item.product)?.name ?? '';
  const figure = (name: 'quantity' | 'weight') => (
    <Field.Root name={`${name}-${item.key}`} required>
      <Field.Label>{t(`bundle.${name}`)}</Field.Label>
      <Field.Input
        inputMode="decimal"
        value={item[name]}
        onChange={({ target }) => onChange({ ...item, [name]: target.value })}
      />
    </Field.Root>
  );
  return (
    <Box tag="li">
      <Line>
        <Field.Root name={`product-${item.key}`} required>
          <Field.Label>{t('bundle.product')}</Field.Label>
          <Combobox
            autocomplete={{ type: 'list', filter: 'contains' }}
            noOptionsMessage={() => shared('picker.none')}
            value={item.product ?? ''}
            placeholder={t('bundle.choose')}
            onChange={(product) => onChange({ ...item, product: product ?? null })}
            onClear={() => onChange({ ...item, product: null })}
          >
            {products.map(({ documentId, name, code }) => (
              <ComboboxOption key={documentId} value={documentId} textValue={`${name} · ${code}`}>
                {name} · {code}
              </ComboboxOption>
            ))}
          </Combobox>
        </Field.Root>
        {figure('quantity')}
        {figure('weight')}
        <Box paddingBottom={2} style={{ textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
          <Typography>{share === undefined ? '–' : percent(share)}</Typography>
        </Box>
        <IconButton
          data-remove
          label={t('bundle.remove-product', { name: nameOf })}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            onRemove();
          }}
        >
          <Trash />
        </IconButton>
      </Line>
      {error ? (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      ) : null}
    </Box>
  );
};

const PARTS = ['product', 'quantity', 'weight'];

/** What is wrong with the list, or with a part of one of its lines, is told here. */
export const isOfItems = (path: string): boolean => {
  const [items, place, part = ''] = path.split('.');
  return items === 'items' && (place === undefined || PARTS.includes(part));
};

/** Products of a bundle, each with its weight and the share that it comes to. */
export const ItemsEditor = ({ items, products, onChange, errorOf }: Props) => {
  const t = useScreenText('catalogue');
  const { locale } = useIntl();
  const shares = sharesOf(items, locale);
  const errorAt = (index: number) =>
    PARTS.map((part) => errorOf(`items.${index}.${part}`)).find((error) => error !== undefined);
  const add = () =>
    onChange([...items, { ...NEW_ITEM, key: Math.max(0, ...items.map(({ key }) => key)) + 1 }]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-removable>
      <Typography tag="h3" variant="delta">
        {t('bundle.products')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.map((item, index) => (
          <ItemLine
            key={item.key}
            item={item}
            products={products}
            share={shares?.[index]}
            error={errorAt(index)}
            onChange={(next) => onChange(items.map((other) => (other.key === item.key ? next : other)))}
            onRemove={() => onChange(items.filter((other) => other.key !== item.key))}
          />
        ))}
      </Flex>
      {errorOf('items') ? (
        <Typography variant="pi" textColor="danger600">
          {errorOf('items')}
        </Typography>
      ) : null}
      <Box>
        <Button data-add type="button" variant="tertiary" startIcon={<Plus />} onClick={add}>
          {t('bundle.add-product')}
        </Button>
      </Box>
    </Flex>
  );
};
