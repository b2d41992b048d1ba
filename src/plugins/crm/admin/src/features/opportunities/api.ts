import type { Reason } from '../../../../../../domain/shared/rule-violation';
import type {
  Board,
  Forecast,
  OpportunityOverview,
  OpportunityResult,
} from '../../../../../../wire/commands/opportunity-answers';
import type { Timeline, TimelineQuery } from '../../../../../../wire/commands/timeline';
import type {
  BoardQuery,
  OpportunityFilter,
  OpportunityQuery,
} from '../../../../../../wire/commands/opportunity';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';

/** What became of one of several opportunities; `errors` names fields. */
export interface EditedOne {
  readonly documentId: string;
  readonly ok: boolean;
  readonly code?: string;
  readonly errors?: readonly { readonly code?: string; readonly path?: readonly string[] }[];
}

export interface Edited {
  readonly changed: number;
  readonly refused: number;
  readonly results: readonly EditedOne[];
}

interface EditMany {
  readonly opportunities: readonly string[];
  readonly data: object;
}

interface Made {
  readonly documentId: string;
  readonly name: string;
}

const opportunitiesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    searchOpportunities: builder.query<OpportunityResult, OpportunityQuery>({
      query: (params) => ({ url: '/crm/opportunities/search', config: { params } }),
      transformResponse: (answer: Answer<OpportunityResult>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    board: builder.query<Board, BoardQuery>({
      query: (params) => ({ url: '/crm/opportunities/board', config: { params } }),
      transformResponse: (answer: Answer<Board>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    forecast: builder.query<Forecast, OpportunityFilter>({
      query: (params) => ({ url: '/crm/opportunities/forecast', config: { params } }),
      transformResponse: (answer: Answer<Forecast>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    timelineOfOpportunity: builder.query<Timeline, TimelineQuery & { readonly documentId: string }>({
      query: ({ documentId, ...params }) => ({
        url: `/crm/opportunities/${documentId}/timeline`,
        config: { params },
      }),
      transformResponse: (answer: Answer<Timeline>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    opportunityOverview: builder.query<OpportunityOverview, string>({
      query: (documentId) => `/crm/opportunities/${documentId}/overview`,
      transformResponse: (answer: Answer<OpportunityOverview>) => dataOf(answer),
      providesTags: ['Document'],
    }),
    editOpportunities: builder.mutation<Edited, EditMany>({
      query: (data) => ({ url: '/crm/opportunities/bulk/edit', method: 'POST', data }),
      transformResponse: (answer: Answer<Edited>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    copyOpportunity: builder.mutation<Made, { readonly documentId: string; readonly data: object }>({
      query: ({ documentId, data }) => ({
        url: `/crm/opportunities/${documentId}/copy`,
        method: 'POST',
        data,
      }),
      transformResponse: (answer: Answer<Made>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    removeContractLine: builder.mutation<unknown, string>({
      query: (line) => ({ url: `/crm/contract-lines/${line}`, method: 'DELETE' }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useSearchOpportunitiesQuery,
  useBoardQuery,
  useForecastQuery,
  useTimelineOfOpportunityQuery,
  useOpportunityOverviewQuery,
  useEditOpportunitiesMutation,
  useCopyOpportunityMutation,
  useRemoveContractLineMutation,
} = opportunitiesApi;

/** Why one of several opportunities stayed as it was. */
export const reasonsOfOne = ({ code = 'server.failed', errors = [] }: EditedOne): readonly Reason[] =>
  errors.length === 0
    ? [{ code }]
    : errors.map((error) => ({ code: error.code ?? code, details: { field: error.path?.at(-1) } }));
