import { callerAs } from './callers';

/** The document id of the first record with these values that the super administrator sees. */
export const idOf = async (type: string, filters: object): Promise<string> => {
  const path = `/content-manager/collection-types/api::${type}.${type}`;
  const { status, body } = await callerAs('super-admin').get(path, { filters, pageSize: 1 });
  const id = body.results?.[0]?.documentId;
  if (!id) throw new Error(`No ${type} with ${JSON.stringify(filters)}: ${status}`);
  return id as string;
};
