import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { fieldProblemsOf, problemsElsewhere } from './field-refusals';
import { useFieldErrors } from './use-field-errors';

interface Form {
  /** Whose attributes the fields are. */
  readonly uid: string;
  /** Those that it shows, or whether it shows one. */
  readonly fields: readonly { readonly name: string }[] | ((path: string) => boolean);
  /** What our own request puts before their names: `data.`. */
  readonly prefix?: string;
}

interface Refusal {
  /** What belongs to no field that is shown: it stands above the form. */
  readonly reasons: readonly Reason[];
  /** What stands at a field. */
  readonly errorOf: (path: string) => string | undefined;
}

/** A refusal, every part of it where it belongs; nothing of it is lost. */
export const useRefusal = (error: unknown, { uid, fields, prefix }: Form): Refusal => {
  const isShown =
    typeof fields === 'function' ? fields : (path: string) => fields.some(({ name }) => name === path);
  const { problems, others } = fieldProblemsOf(error, isShown, prefix);
  return {
    reasons: [...others, ...problemsElsewhere(problems, isShown, uid)],
    errorOf: useFieldErrors(problems),
  };
};
