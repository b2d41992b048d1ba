/** One record as the Content Manager answers it: attributes, to-one relations as records, to-many as `{ count }`. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly documentId: string };

export interface RecordsQuestion {
  readonly uid: string;
  /** As Strapi's REST filters: `{ account: { documentId: { $eq: id } } }`. */
  readonly filters?: object;
  /** Relations of relations that the answer must hold, too. */
  readonly populate?: object;
  /** `name:ASC` */
  readonly sort?: string;
  readonly page?: number;
  readonly pageSize?: number;
  /** Words, as the Content Manager's own search finds them. */
  readonly search?: string;
}

export interface RecordsPage<Row = StoredRecord> {
  readonly results: readonly Row[];
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
}
