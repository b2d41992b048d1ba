import { whoAmI } from '../../actor/member';
import { filling, type Rule } from '../write';

/** The relation `author` of a new record is the person who is asking; a program has none. */
export const authorIsWhoWrites = (uid: string): Rule =>
  filling(uid, ['create'], async ({ strapi }) => {
    const id = await whoAmI(strapi);
    return id === null ? {} : { author: { set: [{ id }] } };
  });
