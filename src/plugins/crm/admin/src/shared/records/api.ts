import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { crmApi, recordsUnlessRefused } from '../crm-api';
import type { RecordsPage, RecordsQuestion, StoredRecord } from './stored-record';

export type { RecordsPage, RecordsQuestion, StoredRecord } from './stored-record';

interface OneRecord {
  readonly uid: string;
  readonly documentId: string;
}

interface Written {
  readonly data: StoredRecord;
}

const addressOf = (uid: string): string => `/content-manager/collection-types/${uid}`;

const recordsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    records: builder.query<RecordsPage, RecordsQuestion>({
      query: ({ uid, search, ...params }) => ({
        url: addressOf(uid),
        config: { params: { ...params, ...(search && { _q: search }) } },
      }),
      providesTags: ['Document'],
    }),
    record: builder.query<StoredRecord, OneRecord>({
      query: ({ uid, documentId }) => `${addressOf(uid)}/${documentId}`,
      transformResponse: ({ data }: Written) => data,
      providesTags: ['Document'],
    }),
    relatedRecords: builder.query<readonly NamedRecord[], OneRecord & { readonly attribute: string }>({
      query: ({ uid, documentId, attribute }) => ({
        url: `/content-manager/relations/${uid}/${documentId}/${attribute}`,
        config: { params: { pageSize: 100 } },
      }),
      transformResponse: ({ results }: { readonly results: readonly NamedRecord[] }) =>
        results.map(({ documentId, name }) => ({ documentId, name })),
      providesTags: ['Document', 'Relations'],
    }),
    createRecord: builder.mutation<StoredRecord, { readonly uid: string; readonly data: object }>({
      query: ({ uid, data }) => ({ url: addressOf(uid), method: 'POST', data }),
      transformResponse: ({ data }: Written) => data,
      invalidatesTags: recordsUnlessRefused,
    }),
    updateRecord: builder.mutation<StoredRecord, OneRecord & { readonly data: object }>({
      query: ({ uid, documentId, data }) => ({
        url: `${addressOf(uid)}/${documentId}`,
        method: 'PUT',
        data,
      }),
      transformResponse: ({ data }: Written) => data,
      invalidatesTags: recordsUnlessRefused,
    }),
    deleteRecord: builder.mutation<unknown, OneRecord>({
      query: ({ uid, documentId }) => ({ url: `${addressOf(uid)}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  useRecordsQuery,
  useRecordQuery,
  useRelatedRecordsQuery,
  useCreateRecordMutation,
  useUpdateRecordMutation,
  useDeleteRecordMutation,
} = recordsApi;
