import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import type { ApplicableBook } from '../../../../../../../wire/commands/price-book';
import { Reasons } from '../../../shared/components/Reasons';
import { toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import type { FieldSpec } from '../../../shared/forms/field-spec';
import { fieldProblemsOf } from '../../../shared/refusal/field-refusals';
import { useFieldErrors } from '../../../shared/refusal/use-field-errors';
import { Drawer } from '../../../shared/screen/Drawer';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { useAddQuoteMutation, useApplicableBooksQuery } from '../api';

interface Props {
  readonly opportunity: FoundOpportunity;
  readonly onClose: () => void;
  readonly onMade: (documentId: string) => void;
}

const QUOTE = 'api::quote.quote';

const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'startDate', kind: 'day', isHalf: true },
  { name: 'dueDate', kind: 'day', isHalf: true },
];

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly documentId: string; readonly name: string }[];
  readonly value: string | undefined;
  readonly onChange: (documentId: string) => void;
  readonly error?: string;
}

const Choice = ({ name, label, choices, value, onChange, error }: ChoiceProps) => (
  <Field.Root name={name} error={error} required>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value ?? null} onChange={(chosen) => onChange(String(chosen))}>
      {choices.map(({ documentId, name: text }) => (
        <SingleSelectOption key={documentId} value={documentId}>
          {text}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Error />
  </Field.Root>
);

const only = (choices: ChoiceProps['choices']): string | undefined =>
  choices.length === 1 ? choices[0]?.documentId : undefined;

/** The book decides what can be sold and for how much; a book with brands asks for one of them. */
const useBasis = (books: readonly ApplicableBook[] = []) => {
  const [chosen, setChosen] = useState<string>();
  const [brand, setBrand] = useState<string>();
  const priceBook = chosen ?? only(books);
  const book = books.find(({ documentId }) => documentId === priceBook);
  const brands = book?.brands ?? [];
  return {
    priceBook,
    brands,
    brand: brands.some(({ documentId }) => documentId === brand) ? brand : only(brands),
    setPriceBook: setChosen,
    setBrand,
  };
};

/** A new quote in place: by which book, for how long; lines and payers come on its own screen. */
export const NewQuote = ({ opportunity, onClose, onMade }: Props) => {
  const t = useScreenText('opportunities');
  const { data: books, error: unread } = useApplicableBooksQuery(opportunity.documentId);
  const basis = useBasis(books);
  const { draft, set, isChanged } = useDraft({ name: opportunity.name });
  const [add, { isLoading, error }] = useAddQuoteMutation();
  const { problems, others } = fieldProblemsOf(error ?? unread);
  const errorOf = useFieldErrors(problems);
  const { priceBook, brand, brands } = basis;
  const save = async () => {
    const data = {
      ...toWire(draft),
      priceBook,
      currency: opportunity.currency,
      ...(brand && { brand }),
    };
    const answer = await add({ opportunity: opportunity.documentId, data });
    if ('data' in answer && answer.data) onMade(answer.data.documentId);
  };
  return (
    <Drawer
      title={t('quote.new')}
      about={opportunity.name}
      confirm={{
        label: t('quote.confirm'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !priceBook,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      {others.length > 0 ? <Reasons reasons={others} /> : null}
      {!books && !unread ? <SkeletonLines lines={2} /> : null}
      {books?.length === 0 ? <Typography>{t('quote.no-book')}</Typography> : null}
      {books && books.length > 0 ? (
        <Choice
          name="priceBook"
          label={t('quote.book')}
          choices={books}
          value={priceBook}
          onChange={basis.setPriceBook}
          error={errorOf('priceBook')}
        />
      ) : null}
      {brands.length > 0 ? (
        <Choice
          name="brand"
          label={t('quote.brand')}
          choices={brands}
          value={brand}
          onChange={basis.setBrand}
          error={errorOf('brand')}
        />
      ) : null}
      <FieldGrid uid={QUOTE} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
