import { useMemo } from 'react';
import { useDebounced } from '../../../shared/debounced';
import { type Draft, toWire } from '../../../shared/forms/field-spec';
import { problemsElsewhere } from '../../../shared/refusal/field-refusals';
import { useFieldErrors } from '../../../shared/refusal/use-field-errors';
import { ACCOUNT, useCheckCustomerQuery } from '../api';
import { isCustomerField } from './customer-fields';

const isTyped = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * What the server says about a draft while it is typed. A field that nobody has come to yet is not complained about,
 * unless `isStrict`.
 */
export const useCheck = (draft: Draft, isStrict: boolean) => {
  const typed = JSON.stringify(toWire(draft));
  const settled = useDebounced(typed, 400);
  const asked = useMemo(() => JSON.parse(settled) as Readonly<Record<string, unknown>>, [settled]);
  const { data, currentData, error, isFetching, refetch } = useCheckCustomerQuery(asked, {
    skip: !isTyped(asked.accountType),
  });
  const problems = (currentData ?? data)?.problems ?? [];
  const shown = problems.filter(({ path }) => isStrict || isTyped(draft[path]));
  return {
    /** Of exactly what is typed now; undefined while the answer is on its way. */
    check: settled === typed && !isFetching ? currentData : undefined,
    duplicates: data?.duplicates ?? [],
    error,
    askAgain: () => void refetch(),
    /** Of fields that the form does not show. */
    elsewhere: problemsElsewhere(shown, isCustomerField, ACCOUNT),
    errorOf: useFieldErrors(shown),
  };
};
