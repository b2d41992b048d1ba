import type { AttachedFile, UploadInput } from '../../../../../../wire/commands/attachment';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../crm-api';

export const ATTACHMENT = 'api::attachment.attachment';

export const addressOfFile = (documentId: string): string => `/crm/attachments/${documentId}/download`;
export const addressOfVersion = (documentId: string, number: number): string =>
  `/crm/attachments/${documentId}/versions/${number}/download`;

/** What files hang on here: its kind, and its document id. */
export type Owner = Required<Pick<UploadInput, 'account'>> | Required<Pick<UploadInput, 'priceBook'>>;

/** Its files, the one that was changed last first. */
export const filesOf = (owner: Owner) => ({
  uid: ATTACHMENT,
  filters: Object.fromEntries(
    Object.entries(owner).map(([kind, documentId]) => [kind, { documentId: { $eq: documentId } }])
  ),
  sort: 'updatedAt:DESC',
});

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const filesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    uploadFile: builder.mutation<AttachedFile, Owner & { readonly file: File }>({
      query: (fields) => ({ url: '/crm/attachments', method: 'POST', data: formOf(fields) }),
      transformResponse: (answer: Answer<AttachedFile>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    addFileVersion: builder.mutation<AttachedFile, { readonly documentId: string; readonly file: File }>({
      query: ({ documentId, file }) => ({
        url: `/crm/attachments/${documentId}/versions`,
        method: 'POST',
        data: formOf({ file }),
      }),
      transformResponse: (answer: Answer<AttachedFile>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    revertFile: builder.mutation<unknown, { readonly documentId: string; readonly version: number }>({
      query: ({ documentId, version }) => ({
        url: `/crm/attachments/${documentId}/revert`,
        method: 'POST',
        data: { version },
      }),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const { useUploadFileMutation, useAddFileVersionMutation, useRevertFileMutation } = filesApi;
