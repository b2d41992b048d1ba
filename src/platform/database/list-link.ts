import type { Core } from '@strapi/strapi';
import { manyToManyLinks } from './metadata';

/** The link table of one many-to-many list; that a type has no such list is a mistake of the code that asks. */
export const listLink = (strapi: Core.Strapi, uid: string, attribute: string) => {
  const link = manyToManyLinks(strapi, uid).find((each) => each.attribute === attribute);
  if (!link) throw new Error(`${uid} has no list ${attribute}`);
  return link;
};
