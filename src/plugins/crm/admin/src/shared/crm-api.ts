import { adminApi } from '@strapi/admin/strapi-admin';

/** What the Content Manager keeps in its cache. A command writes more records than the one on the screen. */
export const RECORDS = ['Document', 'Relations', 'RecentDocumentList', 'CountDocuments'] as const;

/** Every feature adds its endpoints here: one cache with the Content Manager's, so that both stay fresh. */
export const crmApi = adminApi.enhanceEndpoints({ addTagTypes: [...RECORDS] });

/** How every command answers. */
export interface Answer<Data> {
  readonly data: Data;
}

export const dataOf = <Data>({ data }: Answer<Data>): Data => data;

/** After success everything may have changed; a refusal changed nothing. */
export const recordsUnlessRefused = (_result: unknown, error: unknown) => (error ? [] : [...RECORDS]);
