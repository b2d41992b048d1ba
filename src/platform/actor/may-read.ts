import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CrmUid } from '../database/metadata';

interface RequestState {
  readonly auth?: unknown;
  readonly userAbility?: { can(action: string, subject: string): boolean };
}
interface Authentication {
  verify(auth: unknown, config: { scope: readonly string[] }): Promise<void>;
}

const mayFind = async (strapi: Core.Strapi, auth: unknown, uid: CrmUid): Promise<boolean> => {
  try {
    await strapi.get<Authentication>('auth').verify(auth, { scope: [`${uid}.find`] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) return false;
    throw error;
  }
};

/**
 * May whoever sends this request read records of the type at all? For answers that show several types at once: the
 * right to the question is not the right to all that it could show. Which rows, the row policies say.
 */
export const mayRead = async (strapi: Core.Strapi, uid: CrmUid): Promise<boolean> => {
  const { auth, userAbility } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  return userAbility
    ? userAbility.can('plugin::content-manager.explorer.read', uid)
    : mayFind(strapi, auth, uid);
};
