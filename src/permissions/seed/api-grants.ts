import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES, uidOf } from '../../domain/access/content-types';
import { roleOf, verbsOn, type RoleKey } from '../../domain/access/roles';

/** What everybody with an API login may do with that login, and nothing more of users-permissions. */
const OWN_LOGIN = [
  'user.me',
  'auth.changePassword',
  'auth.logout',
  'auth.getSessions',
  'auth.revokeSession',
].map((action) => `plugin::users-permissions.${action}`);

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** `quote.replace-lines` -> `api::quote.quote.replaceLines` */
const actionOfCommand = (command: string): string => {
  const [type, verb] = command.split('.') as [string, string];
  return `api::${type}.${type}.${camel(verb)}`;
};

const controllerHas = (strapi: Core.Strapi, action: string): boolean => {
  const [, uid, verb] = /^(api::.+)\.(\w+)$/.exec(action) ?? [];
  return (
    uid !== undefined && verb !== undefined && verb in (strapi.controller(uid as 'api::quote.quote') ?? {})
  );
};

/** The content API's actions of an API role; a command without a controller yet gets its right when it has one. */
export const apiGrants = (strapi: Core.Strapi, key: RoleKey): readonly string[] => {
  const records = CONTENT_TYPES.flatMap((type) => verbsOn(key, type).map((verb) => `${uidOf(type)}.${verb}`));
  const commands = roleOf(key).commands.map(actionOfCommand);
  return [...OWN_LOGIN, ...[...records, ...commands].filter((action) => controllerHas(strapi, action))];
};
