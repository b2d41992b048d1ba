import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES, uidOf } from '../../domain/access/content-types';
import { roleOf, verbsOn, type RoleKey, type Verb } from '../../domain/access/roles';

/** One right of a panel role. `field`: content types are granted attribute by attribute. */
export interface PanelGrant {
  readonly action: string;
  readonly subject: string | null;
  readonly field: string | null;
}

const EXPLORER = 'plugin::content-manager.explorer';

const EXPLORER_ACTION: Readonly<Record<Verb, string>> = {
  find: `${EXPLORER}.read`,
  findOne: `${EXPLORER}.read`,
  create: `${EXPLORER}.create`,
  update: `${EXPLORER}.update`,
  delete: `${EXPLORER}.delete`,
};

interface ContentTypeService {
  getNestedFields(model: unknown, options: { components: unknown }): readonly string[];
}

/** What the Content Manager may show of a type; `creatorKey` and its like are invisible and never granted. */
const fieldsOf = (strapi: Core.Strapi, uid: keyof Core.Strapi['contentTypes']): readonly string[] =>
  (strapi.service('admin::content-type') as unknown as ContentTypeService).getNestedFields(
    strapi.contentTypes[uid],
    { components: strapi.components }
  );

const contentGrants = (strapi: Core.Strapi, key: RoleKey): PanelGrant[] =>
  CONTENT_TYPES.flatMap((type) => {
    const subject = uidOf(type);
    const actions = [...new Set(verbsOn(key, type).map((verb) => EXPLORER_ACTION[verb]))];
    return actions.flatMap((action): PanelGrant[] =>
      action === EXPLORER_ACTION.delete
        ? [{ action, subject, field: null }]
        : fieldsOf(strapi, subject).map((field) => ({ action, subject, field }))
    );
  });

const isRegistered = (strapi: Core.Strapi, action: string): boolean =>
  strapi.service('admin::permission').actionProvider.has(action) as boolean;

/** Everything the one table gives to a panel role; a command without a route yet gets its right when it has one. */
export const panelGrants = (strapi: Core.Strapi, key: RoleKey): readonly PanelGrant[] => [
  ...contentGrants(strapi, key),
  ...roleOf(key)
    .commands.map((command) => ({ action: `plugin::crm.${command}`, subject: null, field: null }))
    .filter(({ action }) => isRegistered(strapi, action)),
];

export const nameOfGrant = ({ action, subject, field }: PanelGrant): string =>
  [action, subject, field].filter((part) => part !== null).join(' ');
