import type { Core } from '@strapi/strapi';

type Values = Readonly<Record<string, unknown>>;
/** Document id -> the computed values of that record; asked once for all records of one answer. */
type Compute = (documentIds: readonly string[]) => Promise<ReadonlyMap<string, object>>;

interface Nexus {
  extendType(config: {
    type: string;
    definition(t: { field(name: string, config: unknown): void }): void;
  }): unknown;
}

/** Records of one request that wait for their values; all that ask in the same turn are computed together. */
const together = (strapi: Core.Strapi, compute: Compute) => {
  const open = new WeakMap<object, { ids: Set<string>; values: Promise<ReadonlyMap<string, object>> }>();

  return async (documentId: string): Promise<Values | undefined> => {
    const request = strapi.requestContext.get() ?? {};
    const known = open.get(request);
    if (known) {
      known.ids.add(documentId);
      return (await known.values).get(documentId) as Values | undefined;
    }
    const ids = new Set([documentId]);
    const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(request);
      return compute([...ids]);
    });
    open.set(request, { ids, values });
    return (await values).get(documentId) as Values | undefined;
  };
};

/** Fields of a type that are computed and not stored; `type` is its name in GraphQL, such as `Quote`. */
export const computedFields =
  (strapi: Core.Strapi, type: string, fields: readonly string[], compute: Compute) =>
  ({ nexus }: { nexus: unknown }) => {
    const valuesOf = together(strapi, compute);
    return {
      types: [
        (nexus as Nexus).extendType({
          type,
          definition: (t) =>
            fields.forEach((field) =>
              t.field(field, {
                type: 'JSON',
                resolve: async ({ documentId }: { documentId: string }) =>
                  (await valuesOf(documentId))?.[field] ?? null,
              })
            ),
        }),
      ],
    };
  };
