import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before, EVERY_TYPE } from '../write';

interface DecimalAttribute {
  readonly type: string;
  readonly column?: { readonly args?: readonly number[] };
}

/** Strapi reads decimals through a double, which keeps fifteen significant digits and no more. */
const MAX_DIGITS = 15;
const DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;

const problemOf = (value: unknown, [precision = 19, scale = 4]: readonly number[]): string | undefined => {
  const match = typeof value === 'number' || typeof value === 'string' ? DECIMAL.exec(String(value)) : null;
  if (!match) return 'number.malformed';
  const whole = (match[1] ?? '').replace(/^0+/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > scale) return 'number.too-many-decimals';
  return whole.length + fraction.length > MAX_DIGITS || whole.length > precision - scale
    ? 'number.too-large'
    : undefined;
};

const isDecimal = (attribute: DecimalAttribute | undefined): attribute is DecimalAttribute =>
  attribute?.type === 'decimal';

/** A number that would be rounded, cut or refused by its column is refused here, with its path. */
export const numbersFitTheirColumns = before(EVERY_TYPE, ['create', 'update'], ({ strapi, uid, data }) => {
  const attributes = (strapi.contentTypes[uid]?.attributes ?? {}) as Record<string, DecimalAttribute>;
  const errors = Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (value === null || value === undefined || !isDecimal(attribute)) return [];
    const problem = problemOf(value, attribute.column?.args ?? []);
    return problem === undefined ? [] : [{ path: [name], code: problem }];
  });
  if (errors.length > 0) throw new RuleViolation(errors[0]?.code ?? 'number.malformed', { errors });
});
