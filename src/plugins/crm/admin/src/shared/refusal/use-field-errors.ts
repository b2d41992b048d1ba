import { useIntl } from 'react-intl';
import type { FieldProblem } from './field-refusals';
import { readable } from './sentences';

/** The sentence that stands under a field; undefined when there is nothing against it. */
export const useFieldErrors = (problems: readonly FieldProblem[]): ((path: string) => string | undefined) => {
  const intl = useIntl();
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    return (
      problem &&
      intl.formatMessage({ id: `apiError.${problem.code}`, defaultMessage: readable(problem.code) })
    );
  };
};
