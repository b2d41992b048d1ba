import { RuleViolation } from '../../domain/shared/rule-violation';

interface PgError extends Error {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

const isPgError = (error: unknown): error is PgError =>
  error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as Partial<PgError>).code ?? ''));

/** Our triggers raise `crm:<code>`, so that what the database refuses carries the same code as the rule above it. */
const codeRaised = (error: PgError): string | undefined =>
  /\bcrm:([a-z-]+\.[a-z0-9-]+)/.exec(error.message)?.[1];

const nameOfConstraint = (error: PgError): string => (error.constraint ?? 'unknown').replace(/_/g, '-');

/** Exclusion constraints and the refusal that the rule above each of them gives. */
const OVERLAPS: Readonly<Record<string, string>> = { prices_no_overlap: 'price.overlap' };

type Mapped = (error: PgError) => RuleViolation;

const BY_STATE: Readonly<Record<string, Mapped>> = {
  '23505': (error) =>
    new RuleViolation('record.not-unique', { constraint: nameOfConstraint(error) }, 'conflict'),
  '23P01': (error) => new RuleViolation(OVERLAPS[error.constraint ?? ''] ?? 'record.overlap', {}, 'conflict'),
  '23503': (error) => new RuleViolation('record.in-use', { constraint: nameOfConstraint(error) }, 'conflict'),
  '23514': (error) => new RuleViolation('record.check-failed', { constraint: nameOfConstraint(error) }),
  '23502': () => new RuleViolation('record.value-missing'),
  '22003': () => new RuleViolation('record.number-too-large'),
  '22P02': () => new RuleViolation('record.malformed-value'),
  '22P05': () => new RuleViolation('text.not-well-formed'),
  '22021': () => new RuleViolation('text.not-well-formed'),
  '22007': () => new RuleViolation('record.malformed-value'),
  '22008': () => new RuleViolation('record.malformed-value'),
  '42501': () => new RuleViolation('record.not-found', {}, 'unknown'),
  '40001': () => new RuleViolation('record.busy', {}, 'conflict'),
  '40P01': () => new RuleViolation('record.busy', {}, 'conflict'),
  '55P03': () => new RuleViolation('record.busy', {}, 'conflict'),
  '22001': () => new RuleViolation('text.too-long'),
  '57014': () => new RuleViolation('request.too-expensive'),
};

/** Two transactions got in each other's way; the same work may pass when tried again. */
export const isWorthRetrying = (error: unknown): boolean =>
  isPgError(error) && (error.code === '40001' || error.code === '40P01');

/** No connection of the pool came free in time (`acquireConnectionTimeout` in config/database.ts): nothing was done. */
const gotNoConnection = (error: unknown): boolean =>
  error instanceof Error && error.name === 'KnexTimeoutError';

/** Turns what PostgreSQL refused into a refusal with a code, never with SQL; other errors stay what they are. */
export const refusalOfDatabase = (error: unknown): unknown => {
  if (gotNoConnection(error)) return new RuleViolation('server.overloaded', {}, 'overloaded');
  if (!isPgError(error)) return error;
  if (error.code === 'P0001') {
    const code = codeRaised(error);
    return code === undefined ? error : new RuleViolation(code, {}, 'conflict');
  }
  return BY_STATE[error.code]?.(error) ?? error;
};
