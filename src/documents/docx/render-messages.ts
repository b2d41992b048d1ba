import type { QuoteDocumentView } from '../../domain/document/token-catalogue';
import type { TemplateProblem } from './template-problem';

/** What the server asks a render worker. */
export type RenderRequest =
  | { readonly kind: 'check'; readonly template: Uint8Array }
  | { readonly kind: 'render'; readonly template: Uint8Array; readonly view: QuoteDocumentView };

/** What the worker answers; a refusal travels as data because an error loses its class on the way. */
export type RenderAnswer =
  | { readonly kind: 'checked'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'rendered'; readonly docx: Uint8Array }
  | { readonly kind: 'refused'; readonly code: string; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Told once, when the worker has loaded the template engine. */
export const READY = 'ready';
