import type { NamedRecord, SearchResult } from '../../../../../../wire/commands/account-search';
import { type Answer, crmApi, dataOf } from '../crm-api';
import { type StoredRecord, useRecordsQuery } from './api';

const ACCOUNT = 'api::account.account';
const CHOICES = 20;

const accountChoicesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    accountChoices: builder.query<readonly NamedRecord[], string>({
      query: (q) => ({
        url: '/crm/accounts/search',
        config: { params: { isActive: 'true', pageSize: CHOICES, ...(q && { q }) } },
      }),
      transformResponse: (answer: Answer<SearchResult>) =>
        dataOf(answer).results.map(({ documentId, name }) => ({ documentId, name })),
      providesTags: ['Document'],
    }),
  }),
});

/** How a record is called in a list of choices: its name, or whatever stands for it. */
export const nameOfRecord = (record: StoredRecord): string =>
  [record.name, record.title, record.number, record.code].find(
    (text): text is string => typeof text === 'string' && text !== ''
  ) ?? record.documentId;

interface Choices {
  readonly choices: readonly NamedRecord[] | undefined;
  readonly error: unknown;
}

/** What a relation may be set to, by the words typed; customers come from our own search, which is made for many. */
export const useRecordChoices = (
  uid: string,
  search: string,
  { filters, skip }: { readonly filters?: object; readonly skip: boolean }
): Choices => {
  const isAccount = uid === ACCOUNT;
  const accounts = accountChoicesApi.useAccountChoicesQuery(search, { skip: skip || !isAccount });
  const records = useRecordsQuery(
    { uid, search, filters, sort: 'name:ASC', pageSize: CHOICES },
    { skip: skip || isAccount }
  );
  const found = records.currentData?.results.map((record) => ({
    documentId: record.documentId,
    name: nameOfRecord(record),
  }));
  return isAccount
    ? { choices: accounts.currentData, error: accounts.error }
    : { choices: found, error: records.error };
};
