import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { serviceOf } from '../../platform/services';
import { addDays } from '../../domain/shared/calendar-day';
import { companyOf } from '../../wire/services/crm-setting';

/** Key of the demo's tables -> document id. */
export type Ids<Key extends string = string> = Readonly<Record<Key, string>>;

type TypeName = 'account' | 'contact' | 'product' | 'price' | 'price-book' | 'quote' | (string & {});

interface FoundRecord {
  readonly documentId: string;
}

/** What the makers of the demo firm need of Strapi: plain writes through the gate, and the verbs of commands. */
export interface World {
  /** Makes a record as a caller of the document service would; answers with its document id. */
  create(type: TypeName, data: Readonly<Record<string, unknown>>): Promise<string>;
  /** The document id of the first record with these values; the seeded defaults must be there. */
  find(type: TypeName, filters: Readonly<Record<string, unknown>>): Promise<string>;
  update(type: TypeName, documentId: string, data: Readonly<Record<string, unknown>>): Promise<void>;
  service<Service>(type: TypeName): Service;
  /** A calendar day so many days from today. */
  dayIn(days: number): string;
  /** A file of the CRM's own, below the project. */
  file(...parts: string[]): Promise<Buffer>;
}

const uidOf = (type: TypeName) => `api::${type}.${type}` as UID.ContentType;

export const worldOf = async (strapi: Core.Strapi): Promise<World> => {
  const today = await companyOf(strapi).today();
  const find: World['find'] = async (type, filters) => {
    const found = (await strapi
      .documents(uidOf(type))
      .findFirst({ filters: filters as never })) as FoundRecord | null;
    if (!found) throw new Error(`The demo firm needs a ${type} with ${JSON.stringify(filters)}`);
    return found.documentId;
  };
  return {
    create: async (type, data) =>
      ((await strapi.documents(uidOf(type)).create({ data: data as never })) as FoundRecord).documentId,
    find,
    update: async (type, documentId, data) => {
      await strapi.documents(uidOf(type)).update({ documentId, data: data as never });
    },
    service: (type) => serviceOf(strapi, uidOf(type)),
    dayIn: (days) => addDays(today, days),
    file: (...parts) => readFile(path.join(strapi.dirs.app.root, ...parts)),
  };
};

/** Makes one record after the other, so that numbers and lists have the order of the table. */
export const makeAll = async <Key extends string, Data>(
  table: Readonly<Record<Key, Data>>,
  make: (data: Data, key: Key, made: Partial<Ids>) => Promise<string>
): Promise<Ids<Key>> => {
  const made: Record<string, string> = {};
  for (const [key, data] of Object.entries(table) as [Key, Data][]) made[key] = await make(data, key, made);
  return made as Ids<Key>;
};
