import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import type { SellableItem, Workbench } from '../../../../../../../wire/quote-workbench';
import { priceText } from '../../../shared/amount-text';
import { useDebounced } from '../../../shared/debounced';
import { useFigures } from '../../../shared/figures';
import { useTold } from '../../../shared/refusal/sentences';
import { useScreenText } from '../../../shared/screen-text';
import { useApplicableBooksQuery } from '../../../shared/deals/api';
import { useSellableItemsQuery } from '../api';
import { ShareInput } from './payers-style';

interface Props {
  readonly workbench: Workbench;
  readonly kind: SellableItem['kind'];
  /** `priceBook`: null for the quote's own. */
  readonly onPick: (item: SellableItem, priceBook: string | null) => void;
  readonly onClose: () => void;
}

const Input = styled(ShareInput)`
  text-align: start;
  padding: 8px;
  font-size: 1.4rem;
`;

const Options = styled.ul`
  max-height: 32rem;
  margin-top: 4px;
  overflow-y: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 8px 12px;
    cursor: pointer;
    font-size: 1.4rem;
    line-height: 1.4;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  li span:last-child {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;

const Item = ({ item, currency }: { readonly item: SellableItem; readonly currency: string }) => {
  const t = useScreenText('workbench');
  const { amount } = useFigures();
  const price = `${currency} ${amount(priceText(item.unitPrice, currency))}`;
  return (
    <>
      <span>
        {item.name}{' '}
        <Typography variant="pi" textColor="neutral600" tag="span">
          {item.code}
        </Typography>
      </span>
      <span>{t('picker.price', { price, unit: item.unit.name })}</span>
    </>
  );
};

/** Its own book first, also when it is no longer applicable; others that have its brand and version. */
const useBooks = ({ opportunity, priceBook, brand, productVersion }: Workbench): readonly NamedRecord[] => {
  const { data = [] } = useApplicableBooksQuery(opportunity.documentId);
  const others = data.filter(
    ({ documentId, brands, productVersions }) =>
      documentId !== priceBook?.documentId &&
      (brands.length === 0 || brands.some((one) => one.documentId === brand?.documentId)) &&
      (!productVersion || productVersions.some((one) => one.documentId === productVersion.documentId))
  );
  return [...(priceBook ? [priceBook] : []), ...others];
};

const useOptions = ({ workbench, kind }: Props, typed: string, priceBook: string | null) => {
  const search = useDebounced(typed.trim());
  const quote = workbench.quote.documentId;
  const { data, currentData, isFetching, error, refetch } = useSellableItemsQuery({
    quote,
    kind,
    search,
    priceBook,
  });
  const isSearching = isFetching || search !== typed.trim();
  // while it is searched what was found before stays in sight; a search that failed found nothing
  const items = currentData ?? (isSearching ? data : undefined) ?? [];
  return { items, isSearching, error: isSearching ? undefined : error, refetch };
};

/** Something from the price book by a part of its name or code: Enter takes it, and the next can be typed. */
export const ItemPicker = (props: Props) => {
  const { workbench, kind, onPick, onClose } = props;
  const { currency } = workbench.quote;
  const [priceBook, setPriceBook] = useState<string | null>(null);
  const books = useBooks(workbench);
  const t = useScreenText('workbench');
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const told = useTold();
  const { items, isSearching, error, refetch } = useOptions(props, typed, priceBook);
  const active = Math.min(at, items.length - 1);
  const [isTaken, setTaken] = useState(false);
  const pick = (item: SellableItem | undefined) => {
    setTaken(false);
    if (!item) return;
    onPick(item, priceBook);
    setTyped('');
    setAt(0);
  };
  // whoever types fast and confirms gets what was typed, as soon as it is found
  useEffect(() => {
    if (isTaken && !isSearching) pick(items[active]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return onClose();
    if (event.key === 'Enter') {
      event.preventDefault();
      if (error) return void refetch();
      return isSearching ? setTaken(true) : pick(items[active]);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(active + by, items.length - 1)));
  };
  const own = workbench.priceBook?.documentId ?? '';
  const label = t(`picker.${kind}`, {
    book: books.find(({ documentId }) => documentId === (priceBook ?? own))?.name ?? '',
  });
  return (
    <Box paddingTop={2}>
      {books.length > 1 ? (
        <Box paddingBottom={2} maxWidth="32rem">
          <SingleSelect
            size="S"
            aria-label={t('picker.book')}
            value={priceBook ?? own}
            onChange={(chosen) => setPriceBook(chosen === own ? null : String(chosen))}
          >
            {books.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      ) : null}
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={items[active] ? `${list}-${active}` : undefined}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Options role="listbox" id={list} aria-label={t(`add.${kind}`)} aria-busy={isSearching}>
        {items.map((item, index) => (
          <li
            key={`${item.documentId}/${item.unit.documentId}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseEnter={() => setAt(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(item);
            }}
          >
            <Item item={item} currency={currency} />
          </li>
        ))}
      </Options>
      <Flex paddingTop={1} minHeight="2.4rem">
        <Typography variant="pi" textColor={error ? 'danger600' : 'neutral600'} role="status">
          {isSearching
            ? t('picker.searching')
            : (told(error) ?? t(items.length === 0 ? 'picker.none' : 'picker.help'))}
        </Typography>
      </Flex>
    </Box>
  );
};
