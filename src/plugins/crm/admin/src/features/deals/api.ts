import type { Sold } from '../../../../../../wire/services/opportunity';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';

/** Selling an opportunity and winning its active quote are one command with two names. */
export interface Sale {
  readonly of: 'opportunity' | 'quote';
  readonly documentId: string;
  /** YYYY-MM-DD; empty: today, as the server counts it. */
  readonly startDate: string;
  readonly acceptExpired: boolean;
}

const addressOf = ({ of, documentId }: Sale): string =>
  of === 'quote' ? `/crm/quotes/${documentId}/win` : `/crm/opportunities/${documentId}/sell`;

const conditionsOf = ({ startDate, acceptExpired }: Sale) => ({
  ...(startDate && { startDate }),
  ...(acceptExpired && { acceptExpired }),
});

const dealsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    previewSale: builder.query<Sold, Sale>({
      query: (sale) => ({
        url: addressOf(sale),
        method: 'POST',
        data: conditionsOf(sale),
        config: { params: { dryRun: 'true' } },
      }),
      transformResponse: (answer: Answer<Sold>) => dataOf(answer),
      keepUnusedDataFor: 0,
    }),
    sell: builder.mutation<Sold, Sale & { readonly key: string }>({
      query: ({ key, ...sale }) => ({
        url: addressOf(sale),
        method: 'POST',
        data: conditionsOf(sale),
        config: { headers: { 'Idempotency-Key': key } },
      }),
      transformResponse: (answer: Answer<Sold>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    unlock: builder.mutation<unknown, string>({
      query: (opportunity) => ({ url: `/crm/opportunities/${opportunity}/unlock`, method: 'POST', data: {} }),
      invalidatesTags: recordsUnlessRefused,
    }),
    activate: builder.mutation<unknown, string>({
      query: (quote) => ({ url: `/crm/quotes/${quote}/activate`, method: 'POST', data: {} }),
      invalidatesTags: recordsUnlessRefused,
    }),
    splitEvenly: builder.mutation<unknown, { readonly of: 'quotes' | 'quote-lines'; readonly id: string }>({
      query: ({ of, id }) => ({
        url: `/crm/${of}/${id}/customers/distribute-evenly`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  usePreviewSaleQuery,
  useSellMutation,
  useUnlockMutation,
  useActivateMutation,
  useSplitEvenlyMutation,
} = dealsApi;
