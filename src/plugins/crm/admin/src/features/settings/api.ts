import { crmApi, recordsUnlessRefused } from '../../shared/crm-api';
import type { StoredRecord } from '../../shared/records/api';

export const SETTING = 'api::crm-setting.crm-setting';
const ADDRESS = `/content-manager/single-types/${SETTING}`;

interface Stored {
  readonly data: StoredRecord;
}

const settingsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    settings: builder.query<StoredRecord, void>({
      query: () => ADDRESS,
      transformResponse: ({ data }: Stored) => data,
      providesTags: ['Document'],
    }),
    saveSettings: builder.mutation<unknown, object>({
      query: (data) => ({ url: ADDRESS, method: 'PUT', data }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const { useSettingsQuery, useSaveSettingsMutation } = settingsApi;
