import type { ContractStandsAs, MoveContractInput } from '../../../../../../../../wire/commands/contract';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../../../shared/crm-api';

interface OfLine {
  readonly line: string;
  readonly data: object;
}

const contractsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    contractStanding: builder.query<ContractStandsAs, string>({
      query: (contract) => `/crm/contracts/${contract}/standing`,
      transformResponse: (answer: Answer<ContractStandsAs>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    deliverLine: builder.mutation<unknown, OfLine>({
      query: ({ line, data }) => ({ url: `/crm/contract-lines/${line}/deliver`, method: 'POST', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
    upsellLine: builder.mutation<{ readonly documentId: string }, OfLine>({
      query: ({ line, data }) => ({ url: `/crm/contract-lines/${line}/upsell`, method: 'POST', data }),
      transformResponse: (answer: Answer<{ readonly documentId: string }>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    makeContract: builder.mutation<ContractStandsAs, { readonly account: string; readonly data: object }>({
      query: ({ account, data }) => ({ url: `/crm/accounts/${account}/contracts`, method: 'POST', data }),
      transformResponse: (answer: Answer<ContractStandsAs>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    moveContract: builder.mutation<unknown, MoveContractInput & { readonly contract: string }>({
      query: ({ contract, ...data }) => ({ url: `/crm/contracts/${contract}/state`, method: 'PUT', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useContractStandingQuery,
  useDeliverLineMutation,
  useUpsellLineMutation,
  useMakeContractMutation,
  useMoveContractMutation,
} = contractsApi;
