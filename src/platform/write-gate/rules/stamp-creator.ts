import { keyOfWhoIsAsking } from '../../actor/current';
import { EVERY_TYPE, filling } from '../write';

/** Row-level security knows a new row by its creator until its links exist. */
export const stampCreator = filling(EVERY_TYPE, ['create'], ({ strapi, uid }) =>
  'creatorKey' in (strapi.contentTypes[uid]?.attributes ?? {}) ? { creatorKey: keyOfWhoIsAsking(strapi) } : {}
);
