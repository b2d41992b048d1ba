import type { AttachedFile } from '../../../../../../../../wire/commands/attachment';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../../../shared/crm-api';

export const ATTACHMENT = 'api::attachment.attachment';

export const addressOfFile = (documentId: string): string => `/crm/attachments/${documentId}/download`;
export const addressOfVersion = (documentId: string, number: number): string =>
  `/crm/attachments/${documentId}/versions/${number}/download`;

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const filesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    uploadFile: builder.mutation<AttachedFile, { readonly account: string; readonly file: File }>({
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
