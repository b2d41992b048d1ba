import { payersOfLineByHand } from '../../../domain/contract/contract-by-hand';
import { PROJECT_TYPE, type SoldLine } from '../../../domain/contract/contract-lines';
import type { LineCustomer, QuoteCustomer } from '../../../domain/quote/customer';
import { customersOfNewLine } from '../../../domain/quote/line-customers';
import { asReason, issuesOfList } from '../../../domain/quote/split';
import type { Problem } from '../../../domain/shared/problem';
import { refuseIf } from '../../../domain/shared/rule-violation';
import type { HandLineInput } from '../../../wire/commands/contract';
import type { Payer } from '../../../wire/services/account';
import type { FoundType, References } from './find-references';
import { withAccounts } from './with-accounts';

/** A line by hand as a sale would have it, with the rows it names. */
export interface HandLine {
  readonly sold: SoldLine;
  readonly productRow: number | null;
  readonly unitRow: number | null;
  readonly projectRow: number | null;
  readonly contractTypeRow: number | null;
}

const at = (index: number, field: string, code: string): Problem => ({
  code,
  path: `lines.${index}.${field}`,
});

const unknown = (index: number, input: HandLineInput, found: References): Problem[] =>
  (
    [
      ['product', found.products],
      ['unit', found.units],
      ['project', found.projects],
      ['contractType', found.types],
    ] as const
  ).flatMap(([field, known]) => {
    const value = input[field];
    return value !== undefined && !known.has(value) ? [at(index, field, 'relation.unknown')] : [];
  });

/** What is wrong with what the lines name, each at its place. */
export const problemsOfHandLines = (lines: readonly HandLineInput[], found: References): Problem[] =>
  lines.flatMap((input, index) => {
    const product = input.product === undefined ? undefined : found.products.get(input.product);
    return [
      ...unknown(index, input, found),
      ...(input.type === 'product' && input.product === undefined
        ? [at(index, 'product', 'quote-line.product-missing')]
        : []),
      ...(input.type === 'project' && input.product !== undefined
        ? [at(index, 'product', 'quote-line.product-not-accepted')]
        : []),
      ...(input.type === 'project' && input.name === undefined ? [at(index, 'name', 'field.required')] : []),
      ...(input.type === 'product' && input.customers !== undefined
        ? [at(index, 'customers', 'contract-line-customer.product-line')]
        : []),
      ...(product?.active === false ? [at(index, 'product', 'product.inactive')] : []),
    ];
  });

const typeOf = (input: HandLineInput, found: References): FoundType | undefined => {
  const wanted = input.contractType;
  if (wanted !== undefined) return found.types.get(wanted);
  const product = found.products.get(input.product ?? '');
  return [...found.types.values()].find(({ row, code }) =>
    input.type === 'project' ? code === PROJECT_TYPE.code : row === product?.contractTypeRow
  );
};

interface Payers {
  readonly ofContract: readonly QuoteCustomer[];
  readonly accounts: ReadonlyMap<string, Payer>;
  readonly currency: string;
}

const payersOf = (
  { type, customers }: HandLineInput,
  { ofContract, accounts, currency }: Payers
): LineCustomer[] =>
  customers === undefined
    ? customersOfNewLine(type, ofContract)
    : payersOfLineByHand(withAccounts(customers, accounts), currency);

/** `key` makes the line's own: versions of it are found again by it. */
export const handLine = (input: HandLineInput, key: string, found: References, payers: Payers): HandLine => {
  const product = input.product === undefined ? undefined : found.products.get(input.product);
  const type = typeOf(input, found);
  const customers = payersOf(input, payers);
  refuseIf(issuesOfList(customers, key).map(asReason));
  return {
    sold: {
      id: key,
      sourceKey: key,
      type: input.type,
      name: input.name ?? product?.name ?? '',
      description: input.description ?? null,
      unit: input.unit ?? null,
      projectId: input.project ?? null,
      quantity: input.quantity,
      unitPrice: input.unitPrice,
      discountPercent: input.discountPercent ?? 0,
      taxRate: input.taxRate ?? product?.taxRate ?? found.defaultTaxRate,
      months: input.months ?? null,
      products: product && type ? [{ productId: product.id, contractType: type }] : [],
      ...(type && { contractType: type }),
      customers,
    },
    productRow: product?.row ?? null,
    unitRow: found.units.get(input.unit ?? '')?.row ?? null,
    projectRow: found.projects.get(input.project ?? '')?.row ?? null,
    contractTypeRow: type?.row ?? null,
  };
};
