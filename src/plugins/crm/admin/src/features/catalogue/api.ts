import type { ListedToken } from '../../../../../../domain/document/token-catalogue';
import type { PricesOfBook } from '../../../../../../wire/commands/price-book-answers';
import type { PricesSet } from '../../../../../../wire/commands/price-book-answers';
import type { OverviewQuery } from '../../../../../../wire/commands/price';
import type { ShownBundle } from '../../../../../../wire/services/bundle';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';
import type { TemplateProblem } from '../documents';
import type { OverviewRow } from './overview-row';
import type { SentPrice } from './prices/grid-changes';

interface Made {
  readonly documentId: string;
  readonly name: string;
}

interface SetPrices {
  readonly book: string;
  readonly prices: readonly SentPrice[];
  readonly removed: readonly { readonly documentId: string; readonly updatedAt: string }[];
}

export interface MarkedUp {
  readonly documentId: string;
  readonly label: string;
  readonly currency: string;
  readonly before: string;
  readonly after: string;
}

export interface MarkUpOutcome {
  readonly dryRun: boolean;
  readonly changed: number;
  readonly prices: readonly MarkedUp[];
}

export interface MarkUp {
  readonly book: string;
  readonly percent: string;
  readonly currency?: string;
  readonly decimals?: number;
}

export interface BundleItem {
  readonly product: string;
  readonly quantity: string;
  readonly weight: string;
}

interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}

const post = (url: string, data: object) => ({ url, method: 'POST', data }) as const;

const catalogueApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    prices: builder.query<PricesOfBook, string>({
      query: (book) => `/crm/price-books/${book}/prices`,
      transformResponse: (answer: Answer<PricesOfBook>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    setPrices: builder.mutation<PricesSet, SetPrices>({
      query: ({ book, ...data }) => ({ url: `/crm/price-books/${book}/prices`, method: 'PUT', data }),
      transformResponse: (answer: Answer<PricesSet>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    previewMarkUp: builder.query<MarkUpOutcome, MarkUp>({
      query: ({ book, ...data }) => ({
        ...post(`/crm/price-books/${book}/mark-up`, data),
        config: { params: { dryRun: 'true' } },
      }),
      transformResponse: (answer: Answer<MarkUpOutcome>) => dataOf(answer),
      keepUnusedDataFor: 0,
    }),
    markUp: builder.mutation<MarkUpOutcome, MarkUp>({
      query: ({ book, ...data }) => post(`/crm/price-books/${book}/mark-up`, data),
      transformResponse: (answer: Answer<MarkUpOutcome>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    newVersion: builder.mutation<Made, { readonly book: string; readonly name: string }>({
      query: ({ book, name }) => post(`/crm/price-books/${book}/new-version`, { name }),
      transformResponse: (answer: Answer<Made>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    copyBook: builder.mutation<Made, { readonly book: string; readonly data: object }>({
      query: ({ book, data }) => post(`/crm/price-books/${book}/copy`, data),
      transformResponse: (answer: Answer<Made>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    bundles: builder.query<readonly ShownBundle[], string>({
      query: (book) => `/crm/price-books/${book}/bundles`,
      transformResponse: (answer: Answer<readonly ShownBundle[]>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    addBundle: builder.mutation<ShownBundle, { readonly book: string; readonly data: object }>({
      query: ({ book, data }) => post(`/crm/price-books/${book}/bundles`, data),
      transformResponse: (answer: Answer<ShownBundle>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    replaceItems: builder.mutation<ShownBundle, { bundle: string; items: readonly BundleItem[] }>({
      query: ({ bundle, items }) => ({ url: `/crm/bundles/${bundle}/items`, method: 'PUT', data: { items } }),
      transformResponse: (answer: Answer<ShownBundle>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    copyBundle: builder.mutation<ShownBundle, { readonly bundle: string; readonly data: object }>({
      query: ({ bundle, data }) => post(`/crm/bundles/${bundle}/copy`, data),
      transformResponse: (answer: Answer<ShownBundle>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    moveBundle: builder.mutation<ShownBundle, { readonly bundle: string; readonly priceBook: string }>({
      query: ({ bundle, priceBook }) => post(`/crm/bundles/${bundle}/move`, { priceBook }),
      transformResponse: (answer: Answer<ShownBundle>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    copyProduct: builder.mutation<Made, { readonly product: string; readonly data: object }>({
      query: ({ product, data }) => post(`/crm/products/${product}/copy`, data),
      transformResponse: (answer: Answer<Made>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    priceOverview: builder.query<Overview, OverviewQuery>({
      query: (params) => ({ url: '/crm/prices/overview', config: { params } }),
      transformResponse: (answer: Answer<Overview>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    tokens: builder.query<readonly ListedToken[], string>({
      query: (locale) => ({ url: '/crm/quote-templates/tokens', config: { params: { locale } } }),
      transformResponse: (answer: Answer<readonly ListedToken[]>) => dataOf(answer),
    }),
    checkTemplate: builder.mutation<{ readonly problems: readonly TemplateProblem[] }, File>({
      query: (file) => {
        const data = new FormData();
        data.append('file', file);
        return { url: '/crm/quote-templates/check', method: 'POST', data };
      },
      transformResponse: (answer: Answer<{ readonly problems: readonly TemplateProblem[] }>) =>
        dataOf(answer),
    }),
  }),
});

export const {
  usePricesQuery,
  useSetPricesMutation,
  usePreviewMarkUpQuery,
  useMarkUpMutation,
  useNewVersionMutation,
  useCopyBookMutation,
  useBundlesQuery,
  useAddBundleMutation,
  useReplaceItemsMutation,
  useCopyBundleMutation,
  useMoveBundleMutation,
  useCopyProductMutation,
  usePriceOverviewQuery,
  useTokensQuery,
  useCheckTemplateMutation,
} = catalogueApi;
