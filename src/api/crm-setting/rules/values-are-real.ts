import { SETTING_COUNTRIES, SETTING_FIELDS, type SettingField } from '../../../domain/setting/setting-fields';
import { checkFields, type GivenFields } from '../../../domain/shared/fields/check-fields';
import type { Problem } from '../../../domain/shared/problem';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter, valueAfter } from '../../../platform/write-gate/record-after';
import { filling, type Write } from '../../../platform/write-gate/write';

const NEEDED = ['timeZone', 'defaultCurrency', 'defaultLocale'] as const;

const problemsOfTheRest = async (write: Write): Promise<Problem[]> => {
  const status = await relatedRowAfter(write, 'statusAfterSold');
  const rate = Number(valueAfter<string | number>(write, 'defaultTaxRate') ?? 0);
  return [
    ...NEEDED.filter((name) => write.data[name] === null).map((path) => ({
      code: 'crm-setting.value-required',
      path,
    })),
    ...(status && status.is_won !== true
      ? [{ code: 'crm-setting.status-not-won', path: 'statusAfterSold' }]
      : []),
    ...(rate < 0 || rate > 100 ? [{ code: 'tax-rate.out-of-range', path: 'defaultTaxRate' }] : []),
  ];
};

/** A zone, currency or language that does not exist would break every day, amount and paper later. */
export const valuesAreReal = filling('api::crm-setting.crm-setting', ['create', 'update'], async (write) => {
  const given = write.data as GivenFields<SettingField | 'companyCountry' | 'defaultCountry'>;
  const countries = checkFields(SETTING_COUNTRIES, given, { country: undefined });
  const country = countries.values.companyCountry ?? valueAfter<string>(write, 'companyCountry');
  const fields = checkFields(SETTING_FIELDS, given, { country: country ?? undefined });
  refuseFields([...countries.problems, ...fields.problems, ...(await problemsOfTheRest(write))]);
  return { ...countries.values, ...fields.values };
});
