import { firstSettings } from './first-settings';

it.each([
  ['nothing said', {}, ['UTC', 'EUR', null]],
  [
    'blank variables, as Docker Compose sends them',
    { CRM_TIME_ZONE: '', CRM_CURRENCY: '', CRM_COUNTRY: '' },
    ['UTC', 'EUR', null],
  ],
  [
    'a country by its name',
    { CRM_TIME_ZONE: 'Asia/Seoul', CRM_CURRENCY: 'KRW', CRM_COUNTRY: 'Korea' },
    ['Asia/Seoul', 'KRW', 'KR'],
  ],
])('a new CRM, %s', (_case, env, [timeZone, defaultCurrency, defaultCountry]) =>
  expect(firstSettings(env)).toStrictEqual({ timeZone, defaultCurrency, defaultCountry })
);

it('does not begin with a zone and a currency that do not exist, and names their variables', () =>
  expect(() => firstSettings({ CRM_TIME_ZONE: 'Mars/Olympus', CRM_CURRENCY: 'EURO' })).toThrow(
    'A new CRM cannot begin with CRM_TIME_ZONE (time-zone.unknown), CRM_CURRENCY (currency.unknown)'
  ));
