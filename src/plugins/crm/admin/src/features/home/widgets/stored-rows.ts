import { isNamed } from '../../../shared/forms/field-spec';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';

/** The Content Manager answers with attributes that are known at run time only. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Null where there is none, or where the person may not see it. */
export const relatedIn = (value: unknown): NamedRecord | null => (isNamed(value) ? value : null);

interface ContractOfLine {
  readonly number: string;
  readonly currency: string;
  readonly account: NamedRecord | null;
}

export const contractIn = (value: unknown): ContractOfLine => {
  const contract: Readonly<Record<string, unknown>> = isNamed(value) ? { ...value } : {};
  return {
    number: textIn(contract.number),
    currency: textIn(contract.currency),
    account: relatedIn(contract.account),
  };
};
