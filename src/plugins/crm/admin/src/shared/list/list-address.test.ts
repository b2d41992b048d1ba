import { changedAddress } from './list-address';

describe('the address of a list', () => {
  it.each([
    ['a search begins at the first page', 'page=7&sort=name', { q: 'kim' }, 'sort=name&q=kim'],
    ['a page keeps search and sort', 'q=kim&sort=name', { page: '3' }, 'q=kim&sort=name&page=3'],
    ['an emptied filter goes', 'type=a&q=kim', { type: '' }, 'q=kim'],
    ['a filter that is left out goes', 'type=a&q=kim', { type: undefined }, 'q=kim'],
    ['several change at once', 'page=2', { type: 'a', mine: 'true' }, 'type=a&mine=true'],
  ])('%s', (_case, before, changes, after) =>
    expect(changedAddress(new URLSearchParams(before), changes).toString()).toBe(after)
  );
});
