import { directionOf, nextSort, strapiSort } from './sorting';

describe('sorting by a column', () => {
  it.each([
    ['begins upwards', undefined, 'name'],
    ['turns at the second click', 'name', '-name'],
    ['turns back at the third', '-name', 'name'],
    ['of another column begins upwards', '-city', 'name'],
  ])('%s', (_case, current, next) => expect(nextSort(current, 'name')).toBe(next));

  it.each([
    ['name', 'ascending'],
    ['-name', 'descending'],
    ['city', 'none'],
    [undefined, 'none'],
  ])('by %s is told as %s', (current, told) => expect(directionOf(current, 'name')).toBe(told));

  it('is written as Strapi does', () =>
    expect([strapiSort('name'), strapiSort('-createdAt')]).toStrictEqual(['name:ASC', 'createdAt:DESC']));
});
