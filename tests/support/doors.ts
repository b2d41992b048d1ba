import type { Answer, Client, Crm } from './crm';

/** What a caller learns, the same by every door: 2xx with the record, or a code and the fields it concerns. */
export interface Said {
  readonly ok: boolean;
  readonly status: number;
  readonly code: string | undefined;
  readonly paths: readonly string[];
  readonly details: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into answers freely
  readonly documentId: string | undefined;
}

/** A way into the CRM for plain writing; `type` is a singular name such as `opportunity-status`. */
export interface Door {
  readonly name: string;
  create(type: string, data: object): Promise<Said>;
  update(type: string, documentId: string, data: object): Promise<Said>;
  remove(type: string, documentId: string): Promise<Said>;
}

interface Details {
  readonly code?: string;
  readonly errors?: readonly { readonly path: readonly string[] }[];
}

const pathsOf = (details: Details | undefined): string[] =>
  (details?.errors ?? []).map(({ path }) => path.join('.')).sort();

const ofRest = ({ status, body }: Answer): Said => {
  const details = body?.error?.details as Details | undefined;
  return {
    ok: status >= 200 && status < 300,
    status,
    code: details?.code ?? body?.error?.message,
    paths: pathsOf(details),
    details: details ?? {},
    documentId: body?.data?.documentId as string | undefined,
  };
};

const ofGraphql = ({ body }: Answer): Said => {
  const [error] = (body.errors ?? []) as {
    message: string;
    extensions: { status?: number; details?: Details };
  }[];
  const details = error?.extensions.details;
  const [data] = Object.values((body.data ?? {}) as Record<string, { documentId?: string } | null>);
  return {
    ok: error === undefined,
    status: error?.extensions.status ?? (error ? 400 : 200),
    code: details?.code ?? error?.message,
    paths: pathsOf(details),
    details: details ?? {},
    documentId: data?.documentId,
  };
};

const PLURALS: Readonly<Record<string, string>> = {
  'opportunity-status': 'opportunity-statuses',
  opportunity: 'opportunities',
  territory: 'territories',
};
export const pluralOf = (type: string): string => PLURALS[type] ?? `${type}s`;

const pascal = (type: string): string =>
  type.replace(/(^|-)(\w)/g, (_all, _dash: string, letter: string) => letter.toUpperCase());

const rest = (client: Client): Door => ({
  name: 'REST',
  create: async (type, data) => ofRest(await client.post(`/api/${pluralOf(type)}`, { data })),
  update: async (type, id, data) => ofRest(await client.put(`/api/${pluralOf(type)}/${id}`, { data })),
  remove: async (type, id) => ofRest(await client.delete(`/api/${pluralOf(type)}/${id}`)),
});

const graphql = (client: Client): Door => ({
  name: 'GraphQL',
  create: async (type, data) =>
    ofGraphql(
      await client.graphql(
        `mutation ($data: ${pascal(type)}Input!) { create${pascal(type)}(data: $data) { documentId } }`,
        { data }
      )
    ),
  update: async (type, id, data) =>
    ofGraphql(
      await client.graphql(
        `mutation ($id: ID!, $data: ${pascal(type)}Input!) { update${pascal(type)}(documentId: $id, data: $data) { documentId } }`,
        { id, data }
      )
    ),
  remove: async (type, id) =>
    ofGraphql(
      await client.graphql(`mutation ($id: ID!) { delete${pascal(type)}(documentId: $id) { documentId } }`, {
        id,
      })
    ),
});

const panel = (client: Client): Door => {
  const url = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
  return {
    name: 'the Content Manager',
    create: async (type, data) => ofRest(await client.post(url(type), data)),
    update: async (type, id, data) => ofRest(await client.put(`${url(type)}/${id}`, data)),
    remove: async (type, id) => ofRest(await client.delete(`${url(type)}/${id}`)),
  };
};

/** The doors by which a program and an administrator come in. */
export const doorsOf = async (crm: Crm): Promise<readonly [Door, Door, Door]> => {
  const program = await crm.program();
  return [rest(program), graphql(program), panel(await crm.admin())];
};

export const restDoor = rest;

/** Creates what a test builds on; fails loudly when it is refused. */
export const made = async (door: Door, type: string, data: object): Promise<string> => {
  const said = await door.create(type, data);
  if (!said.ok || said.documentId === undefined)
    throw new Error(`${door.name} ${type}: ${said.status} ${said.code} ${JSON.stringify(said.details)}`);
  return said.documentId;
};

/** History of a record, oldest first: `[action, changes]`. */
export const historyOf = async (
  client: Client,
  recordId: string
): Promise<[string, Record<string, unknown>][]> => {
  const { body } = await client.get('/api/history-entries', {
    'filters[recordId]': recordId,
    sort: 'id:asc',
  });
  return (body.data as { action: string; changes: Record<string, unknown> }[]).map(({ action, changes }) => [
    action,
    changes,
  ]);
};

/** The document id of a record that the CRM begins with. */
export const seeded = async (client: Client, type: string, field: string, value: string): Promise<string> => {
  const { body } = await client.get(`/api/${pluralOf(type)}`, { [`filters[${field}]`]: value });
  return body.data[0].documentId as string;
};
