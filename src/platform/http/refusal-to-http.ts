import createError from 'http-errors';
import { type RuleViolation, type RefusalKind } from '../../domain/shared/rule-violation';
import { sentenceOf } from './sentences';

/** How a refusal of the business is said in HTTP. */
export const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  'too-large': 413,
  unreadable: 422,
  precondition: 428,
  'too-many': 429,
  unavailable: 501,
  overloaded: 503,
};

export interface Problem {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface FieldError {
  readonly path: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

/** The shape of Strapi's own field errors: its forms show each under the field where it was typed. */
const fieldErrors = (code: string, errors: unknown): readonly FieldError[] | undefined =>
  Array.isArray(errors)
    ? (errors as FieldError[]).map((error) => ({
        ...error,
        code: error.code ?? code,
        message: error.message ?? sentenceOf(error.code ?? code),
        name: 'ValidationError',
      }))
    : undefined;

export const problemOf = (refusal: RuleViolation): Problem => {
  const errors = fieldErrors(refusal.code, refusal.details.errors);
  return {
    status: STATUS_OF_KIND[refusal.kind],
    name: errors ? 'ValidationError' : 'RuleViolation',
    message: refusal.code,
    details: { ...refusal.details, ...(errors && { errors }), code: refusal.code },
  };
};

/** Strapi keeps the status of http-errors, but only `ApplicationError` keeps details: so we throw one that has both. */
export const toHttpError = (refusal: RuleViolation): Error => {
  const { status, name, message, details } = problemOf(refusal);
  return Object.assign(createError(status, message), { name, details });
};
