import type { ApplicableBook } from '../../../../../../wire/commands/price-book';
import type { NewQuoteInput } from '../../../../../../wire/commands/quote';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../crm-api';

interface Made {
  readonly documentId: string;
}

const dealsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    applicableBooks: builder.query<readonly ApplicableBook[], string>({
      query: (opportunity) => ({ url: '/crm/price-books/applicable', config: { params: { opportunity } } }),
      transformResponse: (answer: Answer<readonly ApplicableBook[]>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    addQuote: builder.mutation<Made, { readonly opportunity: string; readonly data: NewQuoteInput }>({
      query: ({ opportunity, data }) => ({
        url: `/crm/opportunities/${opportunity}/quotes`,
        method: 'POST',
        data,
      }),
      transformResponse: (answer: Answer<Made>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const { useApplicableBooksQuery, useAddQuoteMutation } = dealsApi;
