import type {
  AmendLineInput,
  ContractStandsAs,
  MoveContractInput,
  RenewLineInput,
} from '../../../../../../../../wire/commands/contract';
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
    amendLine: builder.mutation<unknown, { readonly line: string; readonly data: AmendLineInput }>({
      query: ({ line, data }) => ({ url: `/crm/contract-lines/${line}/amend`, method: 'POST', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
    renewLine: builder.mutation<unknown, { readonly line: string; readonly data: RenewLineInput }>({
      query: ({ line, data }) => ({ url: `/crm/contract-lines/${line}/renew`, method: 'POST', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
    moveContract: builder.mutation<unknown, { readonly contract: string } & MoveContractInput>({
      query: ({ contract, state }) => ({
        url: `/crm/contracts/${contract}/state`,
        method: 'PUT',
        data: { state },
      }),
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
  }),
});

export const {
  useContractStandingQuery,
  useDeliverLineMutation,
  useAmendLineMutation,
  useRenewLineMutation,
  useMoveContractMutation,
  useUpsellLineMutation,
  useMakeContractMutation,
} = contractsApi;
