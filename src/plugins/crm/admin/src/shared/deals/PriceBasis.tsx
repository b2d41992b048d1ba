import { useState } from 'react';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import type { ApplicableBook } from '../../../../../../wire/commands/price-book';
import { useScreenText } from '../screen-text';

interface Chosen {
  readonly priceBook?: string;
  readonly brand?: string;
  readonly productVersion?: string;
}

export interface PriceBasis {
  readonly priceBook: string | undefined;
  readonly brand: string | null;
  readonly productVersion: string | null;
  /** What the chosen book leaves to choose. */
  readonly brands: readonly NamedRecord[];
  readonly productVersions: readonly NamedRecord[];
  readonly choose: (part: Chosen) => void;
}

const only = (choices: readonly NamedRecord[]): string | undefined =>
  choices.length === 1 ? choices[0]?.documentId : undefined;

const among = (choices: readonly NamedRecord[], chosen: string | undefined): string | undefined =>
  choices.find(({ documentId }) => documentId === chosen)?.documentId;

/** The book decides what can be sold and for how much; a book with brands asks for one of them. */
export const usePriceBasis = (books: readonly ApplicableBook[] = [], given: Chosen = {}): PriceBasis => {
  const [chosen, setChosen] = useState<Chosen>(given);
  const priceBook = among(books, chosen.priceBook) ?? only(books);
  const book = books.find(({ documentId }) => documentId === priceBook);
  const [brands, productVersions] = [book?.brands ?? [], book?.productVersions ?? []];
  return {
    priceBook,
    brands,
    productVersions,
    brand: among(brands, chosen.brand) ?? only(brands) ?? null,
    productVersion: among(productVersions, chosen.productVersion) ?? null,
    choose: (part) => setChosen({ ...chosen, ...part }),
  };
};

interface ChoiceProps {
  readonly name: keyof Chosen;
  readonly choices: readonly NamedRecord[];
  readonly value: string | null | undefined;
  readonly basis: PriceBasis;
  readonly error?: string;
}

const Choice = ({ name, choices, value, basis, error }: ChoiceProps) => {
  const t = useScreenText('shared');
  const isOptional = name === 'productVersion';
  if (choices.length === 0) return null;
  return (
    <Field.Root name={name} error={error} required={!isOptional}>
      <Field.Label>{t(`basis.${name}`)}</Field.Label>
      <SingleSelect
        value={value ?? null}
        placeholder={t('form.none')}
        clearLabel={t('picker.clear')}
        onChange={(chosen) => basis.choose({ [name]: String(chosen) })}
        onClear={isOptional ? () => basis.choose({ [name]: undefined }) : undefined}
      >
        {choices.map(({ documentId, name: text }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

interface Props {
  readonly books: readonly ApplicableBook[];
  readonly basis: PriceBasis;
  readonly errorOf?: (field: string) => string | undefined;
}

/** Price book, brand and version of a quote, as far as there is something to choose. */
export const PriceBasisFields = ({ books, basis, errorOf }: Props) => {
  const t = useScreenText('shared');
  const { priceBook, brand, brands, productVersion, productVersions } = basis;
  if (books.length === 0) return <Typography>{t('basis.none')}</Typography>;
  return (
    <>
      <Choice
        name="priceBook"
        choices={books}
        value={priceBook}
        basis={basis}
        error={errorOf?.('priceBook')}
      />
      <Choice name="brand" choices={brands} value={brand} basis={basis} error={errorOf?.('brand')} />
      <Choice
        name="productVersion"
        choices={productVersions}
        value={productVersion}
        basis={basis}
        error={errorOf?.('productVersion')}
      />
    </>
  );
};
