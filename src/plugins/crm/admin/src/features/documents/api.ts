import type { KeptTemplate } from '../../../../../../wire/services/quote-template';
import type { MadeDocument } from '../../../../../../wire/services/sales-document';
import { type Answer, crmApi, dataOf, recordsUnlessRefused } from '../../shared/crm-api';

export const addressOfDocument = (documentId: string): string =>
  `/crm/sales-documents/${documentId}/download`;
export const addressOfTemplate = (documentId: string): string => `/crm/quote-templates/${documentId}/file`;
export const addressOfPreview = (documentId: string): string => `/crm/quote-templates/${documentId}/preview`;

export interface Choice {
  readonly documentId: string;
  readonly name: string;
}

interface Page {
  readonly results: readonly Choice[];
}

interface Upload {
  readonly priceBook: string;
  readonly name: string;
  readonly language: string;
  readonly file: File;
}

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== '') form.append(name, value);
  return form;
};

const documentsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    priceBookOfQuote: builder.query<Choice | null, string>({
      query: (quote) => `/content-manager/relations/api::quote.quote/${quote}/priceBook`,
      transformResponse: ({ results }: Page) => results[0] ?? null,
      providesTags: ['Document', 'Relations'],
    }),
    activeTemplates: builder.query<readonly Choice[], string>({
      query: (priceBook) => ({
        url: '/content-manager/collection-types/api::quote-template.quote-template',
        config: {
          params: {
            filters: { priceBook: { documentId: { $eq: priceBook } }, active: { $eq: true } },
            sort: 'name:asc',
            pageSize: 100,
          },
        },
      }),
      transformResponse: ({ results }: Page) => results,
      providesTags: ['Document'],
    }),
    generate: builder.mutation<MadeDocument, { readonly quote: string; readonly template: string }>({
      query: ({ quote, template }) => ({
        url: `/crm/quotes/${quote}/generate`,
        method: 'POST',
        data: { template },
      }),
      transformResponse: (answer: Answer<MadeDocument>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    uploadTemplate: builder.mutation<KeptTemplate, Upload>({
      query: ({ priceBook, ...fields }) => ({
        url: `/crm/price-books/${priceBook}/templates`,
        method: 'POST',
        data: formOf(fields),
      }),
      transformResponse: (answer: Answer<KeptTemplate>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
    replaceTemplateFile: builder.mutation<KeptTemplate, { readonly template: string; readonly file: File }>({
      query: ({ template, file }) => ({
        url: addressOfTemplate(template),
        method: 'PUT',
        data: formOf({ file }),
      }),
      transformResponse: (answer: Answer<KeptTemplate>) => dataOf(answer),
      invalidatesTags: recordsUnlessRefused,
    }),
  }),
});

export const {
  usePriceBookOfQuoteQuery,
  useActiveTemplatesQuery,
  useGenerateMutation,
  useUploadTemplateMutation,
  useReplaceTemplateFileMutation,
} = documentsApi;
