import type { MemosOfAccount, MemosOfAccountQuery } from '../../../../../../../../wire/commands/memo';
import { type Answer, crmApi, dataOf } from '../../../../shared/crm-api';

export const MEMO = 'api::memo.memo';
export const COMMENT = 'api::memo-comment.memo-comment';

const memosApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    memosOfCustomer: builder.query<MemosOfAccount, MemosOfAccountQuery & { readonly documentId: string }>({
      query: ({ documentId, ...params }) => ({
        url: `/crm/accounts/${documentId}/memos`,
        config: { params },
      }),
      transformResponse: (answer: Answer<MemosOfAccount>) => dataOf(answer),
      providesTags: ['Document'],
    }),
  }),
});

export const { useMemosOfCustomerQuery } = memosApi;
