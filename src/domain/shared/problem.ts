import type { Reason } from './rule-violation';

/**
 * A reason that belongs to one field of a form. `path` is the field as the caller wrote it (`email`,
 * `lines.3.quantity`), so that the form can show the reason where it was typed.
 */
export interface Problem extends Reason {
  readonly path: string;
}
