import type { ReasonDetails, RefusalKind } from '../../domain/shared/rule-violation';
import type { AmountRead } from '../../domain/document/compare-amounts';
import type { QuoteDocumentRecord } from '../quote-document-record';
import type { TemplateProblem } from './template-problem';

/** What the server asks a render worker. */
export type RenderRequest =
  | { readonly kind: 'check'; readonly template: Uint8Array }
  | { readonly kind: 'render'; readonly template: Uint8Array; readonly record: QuoteDocumentRecord };

/** What the worker answers; a refusal travels as data because an error loses its class on the way. */
export type RenderAnswer =
  | { readonly kind: 'checked'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'rendered'; readonly docx: Uint8Array; readonly amounts: readonly AmountRead[] }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly details: ReasonDetails;
      readonly refusal: RefusalKind;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Told once, when the worker has loaded the template engine. */
export const READY = 'ready';
