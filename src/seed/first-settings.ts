import { SETTING_COUNTRIES, SETTING_FIELDS } from '../domain/setting/setting-fields';
import { checkFields } from '../domain/shared/fields/check-fields';

const FIELDS = { ...SETTING_FIELDS, ...SETTING_COUNTRIES };
const VARIABLES = {
  timeZone: 'CRM_TIME_ZONE',
  defaultCurrency: 'CRM_CURRENCY',
  defaultCountry: 'CRM_COUNTRY',
} as const;

/**
 * What the environment says of a new CRM. Throws for what no administrator could type either: the server would start, and
 * a zone that does not exist break every day.
 */
export const firstSettings = (env: Readonly<Record<string, string | undefined>>) => {
  const given = {
    timeZone: env[VARIABLES.timeZone] || 'UTC',
    defaultCurrency: env[VARIABLES.defaultCurrency] || 'EUR',
    defaultCountry: env[VARIABLES.defaultCountry] || null,
  };
  const { values, problems } = checkFields(FIELDS, given, { country: undefined });
  if (problems.length > 0) {
    const told = problems.map(({ code, path }) => `${VARIABLES[path as keyof typeof given]} (${code})`);
    throw new Error(`A new CRM cannot begin with ${told.join(', ')}`);
  }
  return values;
};
