import createError from 'http-errors';
import { RuleViolation, type RefusalKind } from '../../domain/shared/rule-violation';

/** How a refusal of the business is said in HTTP. */
export const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  unreadable: 422,
  precondition: 428,
};

export interface Problem {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export const problemOf = (refusal: RuleViolation): Problem => ({
  status: STATUS_OF_KIND[refusal.kind],
  name: 'RuleViolation',
  message: refusal.code,
  details: { ...refusal.details, code: refusal.code },
});

/** Strapi keeps the status of http-errors, but only `ApplicationError` keeps details: so we throw one that has both. */
export const toHttpError = (refusal: RuleViolation): Error => {
  const { status, name, message, details } = problemOf(refusal);
  return Object.assign(createError(status, message), { name, details });
};
