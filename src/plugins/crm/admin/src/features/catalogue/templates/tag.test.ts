import { tagOf } from './tag';

it.each([
  ['a value', 'quote.number', 'text', '{quote.number}'],
  ['a list', 'lines', 'list', '{#lines}…{/lines}'],
  ['a value of an item', 'lines[].gross', 'text', '{gross}'],
  ['a list of an item', 'lines[].payers', 'list', '{#payers}…{/payers}'],
  ['a condition', 'quote.hasTaxes', 'condition', '{#quote.hasTaxes}…{/quote.hasTaxes}'],
] as const)('%s as it stands in a template', (_case, path, kind, tag) =>
  expect(tagOf({ path, kind })).toBe(tag)
);
