import { readFigure } from './read-figure';

it.each([
  ['a plain number', 'en', '1234.5', '1234.5'],
  ['grouped as in English', 'en', '1,234,567.80', '1234567.80'],
  ['grouped as in Brazil', 'pt-BR', '1.234.567,80', '1234567.80'],
  ['one group as in English', 'en', '1,234', '1234'],
  ['one group as in Brazil', 'pt-BR', '1.234', '1234'],
  ['decimals as at home', 'en', '1.234', '1.234'],
  ['decimals as at home, in Brazil', 'pt-BR', '1,234', '1.234'],
  ['decimals as abroad', 'en', '12,5', '12.5'],
  ['both marks, whichever comes last counts', 'en', '1.234,5', '1234.5'],
  ['won', 'ko', '₩ 900,000', '900000'],
  ['a currency code before it', 'en', 'EUR 10.50', '10.50'],
  ['a percent', 'en', '10 %', '10'],
  ['a negative number', 'en', '-5', '-5'],
  ['narrow spaces between groups', 'fr', '1\u202f234,5', '1234.5'],
  ['digits beyond what a number holds', 'en', '99,999,999,999,999.9999', '99999999999999.9999'],
  ['words', 'en', 'on request', null],
  ['nothing', 'en', '  ', null],
  ['two decimal marks', 'pt-BR', '1,2,3', null],
])('reads %s', (_case, locale, typed, read) => expect(readFigure(typed, locale)).toBe(read));
