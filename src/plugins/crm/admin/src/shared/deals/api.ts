import type { ApplicableBook } from '../../../../../../wire/commands/price-book';
import { type Answer, crmApi, dataOf } from '../crm-api';

const dealsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    applicableBooks: builder.query<readonly ApplicableBook[], string>({
      query: (opportunity) => ({ url: '/crm/price-books/applicable', config: { params: { opportunity } } }),
      transformResponse: (answer: Answer<readonly ApplicableBook[]>) => dataOf(answer),
      providesTags: ['Document'],
    }),
  }),
});

export const { useApplicableBooksQuery } = dealsApi;
