/**
 * The one way the business says no. `code` is stable (`quote.split-not-100`): programs and translations
 * rely on it. `details` carries only plain data that the caller may see.
 */
export type ReasonDetails = Readonly<Record<string, unknown>>;

export interface Reason {
  readonly code: string;
  readonly details?: ReasonDetails;
}

/**
 * How a refusal concerns the caller; `src/platform/http` turns it into a status:
 * invalid 400 · forbidden 403 · unknown 404 (also: not visible) · conflict 409 ·
 * too-large 413 · unreadable 422 · precondition 428 · too-many 429 · unavailable 501 (this installation lacks what it takes) ·
 * overloaded 503 (nothing was done; the same may pass later).
 */
export type RefusalKind =
  | 'invalid'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'too-large'
  | 'unreadable'
  | 'precondition'
  | 'too-many'
  | 'unavailable'
  | 'overloaded';

export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';

  constructor(
    readonly code: string,
    readonly details: ReasonDetails = {},
    readonly kind: RefusalKind = 'invalid'
  ) {
    super(code);
  }
}

/** Refuses with every reason at once, so that nobody has to fix a form one error at a time. */
export const refuseIf = (reasons: readonly Reason[], kind: RefusalKind = 'invalid'): void => {
  const [first] = reasons;
  if (first === undefined) return;
  throw new RuleViolation(first.code, { ...first.details, reasons }, kind);
};
