import type {
  AccountCheck,
  AccountOverview,
  Registered,
} from '../../../../../../wire/commands/account-answers';
import type { ProjectOfAccount } from '../../../../../../wire/commands/account';
import type { NamedRecord, SearchResult } from '../../../../../../wire/commands/account-search';
import type { MadeFromTemplate } from '../../../../../../wire/commands/project';
import type { Timeline, TimelineQuery } from '../../../../../../wire/commands/timeline';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';

export const ACCOUNT = 'api::account.account';

/** Filters of the list as the address holds them. */
export type CustomersQuestion = Readonly<Record<string, string | number | undefined>>;

interface ToFavourites {
  readonly documentId: string;
  readonly isFavourite: boolean;
}

type TimelineQuestion = TimelineQuery & { readonly documentId: string };

interface Relating {
  readonly documentId: string;
  readonly other: string;
  readonly isRelated: boolean;
}

const customersApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    searchCustomers: builder.query<SearchResult, CustomersQuestion>({
      query: (params) => ({ url: '/crm/accounts/search', config: { params } }),
      transformResponse: (answer: Answer<SearchResult>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    overviewOfCustomer: builder.query<AccountOverview, string>({
      query: (documentId) => `/crm/accounts/${documentId}/overview`,
      transformResponse: (answer: Answer<AccountOverview>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    checkCustomer: builder.query<AccountCheck, object>({
      query: (data) => ({ url: '/crm/accounts/validate', method: 'POST', data }),
      transformResponse: (answer: Answer<AccountCheck>) => dataOf(answer),
      keepUnusedDataFor: 0,
    }),
    registerCustomer: builder.mutation<Registered, { readonly data: object; readonly key: string }>({
      query: ({ data, key }) => ({
        url: '/crm/accounts/register',
        method: 'POST',
        data,
        config: { headers: { 'Idempotency-Key': key } },
      }),
      transformResponse: (answer: Answer<Registered>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    setFavourite: builder.mutation<unknown, ToFavourites>({
      query: ({ documentId, isFavourite }) => ({
        url: `/crm/accounts/${documentId}/favourite`,
        method: isFavourite ? 'PUT' : 'DELETE',
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
    assignClient: builder.mutation<
      unknown,
      { readonly account: string; readonly projects: readonly string[] }
    >({
      query: (data) => ({ url: '/crm/projects/bulk-assign-client', method: 'POST', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
    addToGroup: builder.mutation<unknown, { readonly group: string; readonly accounts: readonly string[] }>({
      query: ({ group, accounts }) => ({
        url: `/crm/account-groups/${group}/accounts`,
        method: 'POST',
        data: { accounts },
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
    projectsOfCustomer: builder.query<readonly ProjectOfAccount[], string>({
      query: (documentId) => `/crm/accounts/${documentId}/projects`,
      transformResponse: (answer: Answer<readonly ProjectOfAccount[]>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    registerProject: builder.mutation<NamedRecord, { readonly documentId: string; readonly data: object }>({
      query: ({ documentId, data }) => ({
        url: `/crm/accounts/${documentId}/projects`,
        method: 'POST',
        data,
      }),
      transformResponse: (answer: Answer<NamedRecord>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    makeProjectFromTemplate: builder.mutation<MadeFromTemplate, object>({
      query: (data) => ({ url: '/crm/projects/from-template', method: 'POST', data }),
      transformResponse: (answer: Answer<MadeFromTemplate>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    linkProject: builder.mutation<unknown, { readonly documentId: string; readonly project: string }>({
      query: ({ documentId, project }) => ({
        url: `/crm/accounts/${documentId}/projects/${project}`,
        method: 'PUT',
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
    timelineOfCustomer: builder.query<Timeline, TimelineQuestion>({
      query: ({ documentId, ...params }) => ({
        url: `/crm/accounts/${documentId}/timeline`,
        config: { params },
      }),
      transformResponse: (answer: Answer<Timeline>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    relate: builder.mutation<unknown, Relating>({
      query: ({ documentId, other, isRelated }) => ({
        url: `/crm/accounts/${documentId}/related/${other}`,
        method: isRelated ? 'PUT' : 'DELETE',
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useSearchCustomersQuery,
  useOverviewOfCustomerQuery,
  useCheckCustomerQuery,
  useRegisterCustomerMutation,
  useSetFavouriteMutation,
  useAssignClientMutation,
  useAddToGroupMutation,
  useProjectsOfCustomerQuery,
  useRegisterProjectMutation,
  useMakeProjectFromTemplateMutation,
  useLinkProjectMutation,
  useTimelineOfCustomerQuery,
  useRelateMutation,
} = customersApi;
