import { problemOfValue, type ValueType } from '../../../domain/shared/attribute-value';
import type { Problem } from '../../../domain/shared/problem';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { tidyText } from '../../../domain/shared/text';
import { refuseFields } from '../../http/refuse-fields';
import { EVERY_TYPE, filling } from '../write';

/** Strapi converts quietly ("1" to 1, "yes" to true) or leaves the refusal to the database: here nothing is guessed. */
export const valuesHaveTheirTypes = filling(EVERY_TYPE, ['create', 'update'], ({ strapi, uid, data }) => {
  if (Array.isArray(data)) throw new RuleViolation('request.malformed', { errors: [{ path: ['data'] }] });
  const attributes = (strapi.contentTypes[uid]?.attributes ?? {}) as Record<string, ValueType>;
  const given = Object.entries(data).flatMap(([name, value]) => {
    const type = attributes[name];
    return type === undefined ? [] : [{ name, type, value }];
  });
  refuseFields(
    given.flatMap(({ name, type, value }): Problem[] => {
      const code = problemOfValue(type, value);
      return code === undefined ? [] : [{ code, path: name }];
    })
  );
  const isText = ({ type }: ValueType) => type === 'string' || type === 'text';
  const texts = given.filter(({ type, value }) => isText(type) && typeof value === 'string');
  return Object.fromEntries(texts.map(({ name, value }) => [name, tidyText(value as string)]));
});
