import type { ApplicableBook } from '../../../../../../wire/commands/price-book';
import type { PreviewLinesInput, ReplaceWholeInput } from '../../../../../../wire/commands/quote';
import type { SellableItem, ShownPriceSource, Workbench } from '../../../../../../wire/quote-workbench';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';

interface OfQuote {
  readonly quote: string;
}

/** What becomes of a quote without further questions. */
export type Move = 'activate' | 'deactivate' | 'send' | 'revise' | 'reopen' | 'clone';

interface Moved {
  readonly documentId: string;
}

export interface PreviewedLine {
  readonly unitPrice: string;
  readonly priceSource: ShownPriceSource | null;
}

interface Preview {
  readonly lines: readonly PreviewedLine[];
}

/** What a quote would be in another currency. */
export interface Repriced {
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly exchangeRate: string | null;
  readonly exchangeRateDate: string | null;
}

interface CurrencyChange extends OfQuote {
  readonly currency: string;
}

const changingCurrency = ({ quote, currency }: CurrencyChange, dryRun: boolean) => ({
  url: `/crm/quotes/${quote}/currency`,
  method: 'POST' as const,
  data: { currency },
  ...(dryRun && { config: { params: { dryRun: 'true' } } }),
});

const workbenchApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    workbench: builder.query<Workbench, string>({
      query: (quote) => `/crm/quotes/${quote}/workbench`,
      transformResponse: (answer: Answer<Workbench>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    sellableItems: builder.query<
      readonly SellableItem[],
      OfQuote & {
        readonly kind: SellableItem['kind'];
        readonly search: string;
        /** Null: the quote's own. */
        readonly priceBook: string | null;
      }
    >({
      query: ({ quote, kind, search, priceBook }) => ({
        url: `/crm/quotes/${quote}/sellable-items`,
        config: { params: { kind, ...(search && { search }), ...(priceBook && { priceBook }) } },
      }),
      transformResponse: (answer: Answer<readonly SellableItem[]>) => dataOf(answer),
      keepUnusedDataFor: 300,
    }),
    applicableBooks: builder.query<readonly ApplicableBook[], string>({
      query: (opportunity) => ({
        url: '/crm/price-books/applicable',
        config: { params: { opportunity } },
      }),
      transformResponse: (answer: Answer<readonly ApplicableBook[]>) => dataOf(answer),
      keepUnusedDataFor: 300,
    }),
    saveQuote: builder.mutation<unknown, OfQuote & { readonly input: ReplaceWholeInput }>({
      query: ({ quote, input }) => ({ url: `/crm/quotes/${quote}/whole`, method: 'PUT', data: input }),
      invalidatesTags: recordsUnlessRefused,
    }),
    priceLines: builder.mutation<Preview, OfQuote & { readonly input: PreviewLinesInput }>({
      query: ({ quote, input }) => ({
        url: `/crm/quotes/${quote}/lines/preview`,
        method: 'POST',
        data: input,
      }),
      transformResponse: (answer: Answer<Preview>) => dataOf(answer),
    }),
    moveQuote: builder.mutation<Moved, OfQuote & { readonly move: Move }>({
      query: ({ quote, move }) => ({ url: `/crm/quotes/${quote}/${move}`, method: 'POST', data: {} }),
      transformResponse: (answer: Answer<Moved>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    loseQuote: builder.mutation<unknown, OfQuote & { readonly reason: string }>({
      query: ({ quote, reason }) => ({ url: `/crm/quotes/${quote}/lose`, method: 'POST', data: { reason } }),
      invalidatesTags: recordsUnlessRefused,
    }),
    previewCurrency: builder.query<Repriced, CurrencyChange>({
      query: (change) => changingCurrency(change, true),
      transformResponse: (answer: Answer<Repriced>) => dataOf(answer),
      keepUnusedDataFor: 0,
    }),
    changeCurrency: builder.mutation<unknown, CurrencyChange>({
      query: (change) => changingCurrency(change, false),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useWorkbenchQuery,
  useSellableItemsQuery,
  useApplicableBooksQuery,
  useSaveQuoteMutation,
  usePriceLinesMutation,
  useMoveQuoteMutation,
  useLoseQuoteMutation,
  usePreviewCurrencyQuery,
  useChangeCurrencyMutation,
} = workbenchApi;
