import { isEmpty } from './is-empty';

describe('a field', () => {
  it.each<[string, unknown, boolean]>([
    ['that was never set is empty', undefined, true],
    ['that was cleared is empty', null, true],
    ['with an empty text is empty', '', true],
    ['of blanks only is empty', ' \t\n', true],
    ['that is a list without items is empty', [], true],
    ['of zero is filled', 0, false],
    ['of no is filled', false, false],
    ['with a text is filled', ' x ', false],
    ['that is a list with an item is filled', [null], false],
  ])('%s', (_case, value, expected) => expect(isEmpty(value)).toBe(expected));
});
