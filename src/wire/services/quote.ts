import type { Core } from '@strapi/strapi';
import type { SplitIssue } from '../../domain/quote/split';
import type {
  EditLineCustomerInput,
  LineInput,
  NewLineCustomerInput,
  NewQuoteInput,
  SplitsInput,
} from '../commands/quote';
import type { PresentedQuote } from '../presented-quote';
import type { LoadedLine, LoadedQuote } from '../quote-aggregate';

/** The record a path names. */
interface Named {
  readonly documentId: string;
}

/** Computed, never stored. */
export interface QuoteFindings {
  /** Lists of payers that cannot be split as they are. */
  readonly issues: readonly SplitIssue[];
  /** Limits that the plan exceeds. */
  readonly warnings: readonly unknown[];
}

/** What `strapi.service('api::quote.quote')` answers to other types. */
export interface QuoteService {
  /** The quote, whole, as the caller may see it; with `lock` it and its opportunity stay as they are. */
  load(input: { documentId: string; lock: boolean }): Promise<LoadedQuote>;
  /** Document id -> name of the accounts among these that the caller sees. */
  visibleAccounts(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What is wrong or remarkable about each of these quotes at this moment; they must be quotes the caller sees. */
  findings(documentIds: readonly string[]): Promise<ReadonlyMap<string, QuoteFindings>>;
  /** `documentId` of the opportunity; answers with the whole quote as commands present it. */
  addQuote(input: Named & NewQuoteInput): Promise<PresentedQuote>;
  addCustomer(input: {
    documentId: string;
    customer: Readonly<Record<string, unknown>>;
  }): Promise<{ documentId: string }>;
  editCustomer(input: {
    documentId: string;
    customerId: string;
    change: Readonly<Record<string, unknown>>;
  }): Promise<{ documentId: string }>;
  removeCustomer(input: { documentId: string; customerId: string }): Promise<{ documentId: string }>;
  /** Changes the list of lines as it is now; the answer's lines are in the order given. */
  editLines(input: {
    documentId: string;
    edit: (lines: readonly LoadedLine[], unchanged: (line: LoadedLine) => LineInput) => readonly LineInput[];
  }): Promise<{ readonly lines: readonly { readonly documentId: string }[] }>;
  /** `documentId` of the line; each answers with the whole quote as commands present it. */
  addCustomerOfLine(input: Named & NewLineCustomerInput): Promise<PresentedQuote>;
  editCustomerOfLine(input: Named & { customerId: string } & EditLineCustomerInput): Promise<PresentedQuote>;
  removeCustomerOfLine(input: Named & { customerId: string }): Promise<PresentedQuote>;
  splitCustomersOfLine(input: Named & SplitsInput): Promise<PresentedQuote>;
  distributeLineEvenly(input: Named): Promise<PresentedQuote>;
}

export const quotesOf = (strapi: Core.Strapi): QuoteService =>
  strapi.service('api::quote.quote') as unknown as QuoteService;
