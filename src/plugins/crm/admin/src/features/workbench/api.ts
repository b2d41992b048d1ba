import type {
  ChangeCurrencyInput,
  ChangePriceBookInput,
  PreviewLinesInput,
  ReplaceWholeInput,
} from '../../../../../../wire/commands/quote';
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

interface Figures {
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export interface RepricedLine {
  readonly documentId: string;
  readonly name: string;
  readonly net: string;
  readonly before: { readonly net?: string };
}

/** What a quote would be by other prices. */
export interface Repriced extends Figures {
  readonly exchangeRate: string | null;
  readonly exchangeRateDate: string | null;
  readonly before: Figures;
  readonly lines: readonly RepricedLine[];
}

/** Another currency, or another price book, brand or version. */
export type Repricing = OfQuote &
  (
    | { readonly by: 'currency'; readonly data: ChangeCurrencyInput }
    | { readonly by: 'price-book'; readonly data: ChangePriceBookInput }
  );

const repricing = ({ quote, by, data }: Repricing, dryRun: boolean) => ({
  url: `/crm/quotes/${quote}/${by}`,
  method: 'POST' as const,
  data,
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
    /** Who may not split it (`part: 'lines'`) sends no payers. */
    saveQuote: builder.mutation<
      unknown,
      OfQuote & { readonly part: 'whole' | 'lines'; readonly input: ReplaceWholeInput }
    >({
      query: ({ quote, part, input }) => ({
        url: `/crm/quotes/${quote}/${part}`,
        method: 'PUT',
        data: input,
      }),
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
    previewRepricing: builder.query<Repriced, Repricing>({
      query: (change) => repricing(change, true),
      transformResponse: (answer: Answer<Repriced>) => dataOf(answer),
      keepUnusedDataFor: 0,
    }),
    reprice: builder.mutation<unknown, Repricing>({
      query: (change) => repricing(change, false),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useWorkbenchQuery,
  useSellableItemsQuery,
  useSaveQuoteMutation,
  usePriceLinesMutation,
  useMoveQuoteMutation,
  useLoseQuoteMutation,
  usePreviewRepricingQuery,
  useRepriceMutation,
} = workbenchApi;
