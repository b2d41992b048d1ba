import type { Core } from '@strapi/strapi';
import { crmUids, type CrmUid } from '../database/metadata';
import { configurationOf } from './configuration-of';
import { isUntouched } from './is-untouched';
import type { Configuration, Texts, Views } from './view';

export interface WantedViews {
  readonly views: Views;
  readonly texts: Texts;
  /** By uid: attributes that only the server sets. */
  readonly readOnly: Readonly<Record<string, readonly string[]>>;
  /** Uids of which commands write everything. */
  readonly readOnlyTypes: readonly string[];
}

interface ConfigurationService {
  findConfiguration(type: { uid: string }): Promise<Configuration>;
  updateConfiguration(type: { uid: string }, configuration: Configuration): Promise<Configuration>;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

const KEY = 'content-manager-views';

const NEVER_IN_FORMS = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

const attributesOf = (strapi: Core.Strapi, uid: CrmUid): [string, Attribute][] =>
  Object.entries((strapi.contentTypes[uid]?.attributes ?? {}) as unknown as Record<string, Attribute>);

const isInForms = ([name, { pluginOptions }]: [string, Attribute]): boolean =>
  !NEVER_IN_FORMS.includes(name) && pluginOptions?.['content-manager']?.visible !== false;

const singular = (uid: string): string => uid.split('.').pop() ?? uid;

const wantedFor = (
  strapi: Core.Strapi,
  uid: CrmUid,
  { views, texts, readOnly, readOnlyTypes }: WantedViews,
  stored: Configuration
): Configuration | undefined => {
  const type = singular(uid);
  const view = views[type];
  if (!view) return undefined;
  const attributes = attributesOf(strapi, uid);
  const targets = attributes.flatMap(([name, { target }]) => (target ? [[name, singular(target)]] : []));
  const inForms = attributes.filter(isInForms).map(([name]) => name);
  return configurationOf({
    type,
    view,
    texts,
    views,
    stored,
    inForms,
    readOnly: readOnlyTypes.includes(uid) ? inForms : (readOnly[uid] ?? []),
    targets: Object.fromEntries(targets) as Record<string, string>,
  });
};

const plain = ({ settings, metadatas, layouts }: Configuration): Configuration => ({
  settings,
  metadatas,
  layouts,
});

/**
 * Sets main fields, columns, forms and help of the Content Manager at boot. What an administrator has changed since
 * stays: a type is set only while its stored configuration is what we set last, or Strapi's own default.
 */
export const setViews = async (strapi: Core.Strapi, wanted: WantedViews): Promise<void> => {
  const service = strapi.plugin('content-manager').service<ConfigurationService>('content-types');
  const store = strapi.store({ type: 'plugin', name: 'crm' });
  const kept: unknown = await store.get({ key: KEY });
  const lastSet = (kept ?? {}) as Record<string, Configuration | undefined>;
  const nowSet: Record<string, Configuration | undefined> = { ...lastSet };
  for (const uid of crmUids(strapi)) {
    const stored = plain(await service.findConfiguration({ uid }));
    if (!isUntouched(stored, lastSet[uid])) continue;
    const configuration = wantedFor(strapi, uid, wanted, stored);
    if (configuration) nowSet[uid] = plain(await service.updateConfiguration({ uid }, configuration));
  }
  await store.set({ key: KEY, value: nowSet });
};
