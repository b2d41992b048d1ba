import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { crmApi } from '../crm-api';

interface RelatedQuestion {
  readonly uid: string;
  readonly documentId: string;
  /** A to-many relation. */
  readonly attribute: string;
}

const MOST = 100;

const relatedApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    related: builder.query<readonly NamedRecord[], RelatedQuestion>({
      query: ({ uid, documentId, attribute }) => ({
        url: `/content-manager/relations/${uid}/${documentId}/${attribute}`,
        config: { params: { pageSize: MOST } },
      }),
      transformResponse: ({ results }: { readonly results: readonly NamedRecord[] }) =>
        results.map(({ documentId, name }) => ({ documentId, name })),
      providesTags: ['Document', 'Relations'],
    }),
  }),
});

/** The first hundred records that a relation names. */
export const { useRelatedQuery } = relatedApi;
