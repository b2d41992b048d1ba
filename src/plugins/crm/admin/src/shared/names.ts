import { crmApi } from './crm-api';

interface Question {
  /** Content type whose records have a `name`. */
  readonly uid: string;
  readonly by: 'documentId' | 'code';
  readonly values: readonly string[];
}

type Names = Readonly<Record<string, string>>;

interface Page {
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

const namesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    names: builder.query<Names, Question>({
      query: ({ uid, by, values }) => ({
        url: `/content-manager/collection-types/${uid}`,
        config: { params: { filters: { [by]: { $in: values } }, pageSize: 100 } },
      }),
      transformResponse: ({ results }: Page, _meta, { by }) =>
        Object.fromEntries(results.map((record) => [String(record[by]), String(record.name)])),
      providesTags: ['Document'],
    }),
  }),
});

const NOBODY: Names = {};

/** Names of records by their id or code; what the person may not see is missing. */
export const useNames = (
  uid: string,
  values: readonly string[],
  by: Question['by'] = 'documentId'
): Names => {
  const wanted = [...new Set(values)].sort();
  const { data } = namesApi.useNamesQuery({ uid, by, values: wanted }, { skip: wanted.length === 0 });
  return wanted.length === 0 ? NOBODY : (data ?? NOBODY);
};
