import type { NamedRecord } from '../../../../../../wire/commands/account-search';

type Kind =
  | { readonly kind: 'text' | 'long-text' | 'email' | 'phone' | 'day' | 'number' | 'flag' | 'country' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      /** Left out, the server fills it in. */
      readonly hasDefault?: boolean;
      /** Without it what the choice is called everywhere: `useChoiceText`. */
      readonly labelOf?: (value: string) => string;
    }
  | { readonly kind: 'record' | 'records'; readonly target: string; readonly filters?: object };

/** One field of a form: the attribute, and how it is typed in. */
export type FieldSpec = Kind & {
  readonly name: string;
  /** Without it the attribute's own label. */
  readonly label?: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** Half of the row's width. */
  readonly isHalf?: boolean;
};

/** What is typed in: texts, flags, `YYYY-MM-DD`, records with their names; null where it was emptied. */
export type Draft = Readonly<Record<string, unknown>>;

export const isNamed = (value: unknown): value is NamedRecord =>
  typeof value === 'object' && value !== null && 'documentId' in value;

const wireValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => (isNamed(one) ? one.documentId : one));
  if (isNamed(value)) return value.documentId;
  return value === '' ? null : value;
};

/** A draft as commands take it: records by their ids, emptied texts as null. */
export const toWire = (draft: Draft): Record<string, unknown> =>
  Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, wireValue(value)]));
