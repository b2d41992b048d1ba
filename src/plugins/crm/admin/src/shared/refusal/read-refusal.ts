import type { Reason } from '../../../../../../domain/shared/rule-violation';

interface Problem {
  readonly status?: number;
  readonly details?: unknown;
}

interface Details {
  readonly code?: string;
  readonly reasons?: readonly Reason[];
  readonly errors?: readonly FieldError[];
}

export interface FieldError {
  readonly path?: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

/** The code of what is wrong with a field; `fallback`: that of the whole answer. */
export const codeOfField = ({ code }: FieldError, fallback: string): string => code ?? fallback;

const WITHOUT_A_CODE: { readonly [status: number]: string } = {
  400: 'request.malformed',
  401: 'session.ended',
  403: 'request.forbidden',
  404: 'record.not-found',
  413: 'upload.too-large',
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const detailsOf = (error: unknown): Details =>
  isObject(error) && 'details' in error && isObject(error.details) ? error.details : {};

const statusOf = (error: unknown): number | undefined =>
  isObject(error) ? (error as Problem).status : undefined;

const fieldReason = (error: FieldError, fallback: string): Reason => ({
  code: codeOfField(error, fallback),
  details: { field: error.path?.at(-1) },
});

/** Everything that an answer of the server says against the request, as codes; never empty. */
export const reasonsOf = (error: unknown): readonly Reason[] => {
  const details = detailsOf(error);
  const status = statusOf(error);
  if (details.reasons?.length) return details.reasons;
  const code = details.code ?? WITHOUT_A_CODE[status ?? 0] ?? (status ? 'server.failed' : 'connection.lost');
  if (details.errors?.length) return details.errors.map((each) => fieldReason(each, code));
  return [{ code, details: { ...details } }];
};

/** Nobody refused anything: no answer came, and the same may be asked again. */
export const isUnanswered = (error: unknown): boolean =>
  reasonsOf(error).some(({ code }) => code === 'connection.lost');
