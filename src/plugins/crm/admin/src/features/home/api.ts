import type { OpportunityResult } from '../../../../../../wire/commands/opportunity-answers';
import { type Answer, crmApi, dataOf } from '../../shared/crm-api';
import { ROWS } from './questions';

const homeApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    myOpenDeals: builder.query<OpportunityResult, void>({
      query: () => ({
        url: '/crm/opportunities/search',
        config: {
          params: { mine: 'true', open: 'true', sort: 'expectedCloseDate', pageSize: String(ROWS) },
        },
      }),
      transformResponse: (answer: Answer<OpportunityResult>) => dataOf(answer),
      providesTags: ['Document'],
    }),
  }),
});

export const { useMyOpenDealsQuery } = homeApi;
