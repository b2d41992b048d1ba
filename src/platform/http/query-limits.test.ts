import { refuseExpensiveQuery, refuseExpensiveVariables } from './query-limits';

const deep = (depth: number): unknown => (depth === 0 ? { $eq: 'x' } : { account: deep(depth - 1) });
const populated = (depth: number): unknown =>
  depth === 0 ? true : { account: { populate: populated(depth - 1) } };
const list = (length: number) => Array.from({ length }, (_, index) => index);

describe('a query', () => {
  it.each([
    ['without anything', {}],
    ['with a filter over four relations', { filters: deep(5) }],
    [
      'whose logic nests but not its relations',
      { filters: { $and: [{ $or: [{ $not: { a: { b: { $eq: 1 } } } }] }] } },
    ],
    ['with a hundred values', { filters: { id: { $in: list(100) } } }],
    ['populating all of one level', { populate: '*' }],
    ['populating four levels', { populate: populated(4) }],
    ['populating four levels by a path', { populate: ['a.b.c.d', 'e'] }],
    ['sorted over four relations', { sort: 'a.b.c.d.name:asc,name' }],
  ])('%s passes', (_sentence, query) => expect(refuseExpensiveQuery(query)).toBeUndefined());

  it.each([
    ['with a filter over five relations', { filters: deep(6) }],
    ['with the same inside of logic', { filters: { $or: [{ $and: [deep(6)] }] } }],
    ['with 101 values', { filters: { id: { $in: list(101) } } }],
    [
      'with 101 branches as a text query gives them',
      { filters: { $or: Object.fromEntries(list(101).map((n) => [n, {}])) } },
    ],
    ['populating five levels', { populate: populated(5) }],
    ['populating five levels by a path', { populate: 'a.b.c.d.e' }],
    ['filtering too deep what it populates', { populate: { account: { filters: deep(6) } } }],
    ['sorted over five relations', { sort: ['name', 'a.b.c.d.e.name'] }],
    ['sorted over five relations as an object', { sort: { a: { b: { c: { d: { e: { name: 'asc' } } } } } } }],
  ])('%s is refused', (_sentence, query) =>
    expect(() => refuseExpensiveQuery(query)).toThrow('query.too-expensive')
  );
});

it('GraphQL variables are held to the same limit, whatever they are called', () => {
  const filter = (depth: number): unknown => (depth === 0 ? { eq: 1 } : { account: filter(depth - 1) });
  expect(() => refuseExpensiveVariables({ anything: { and: [filter(6)] } })).toThrow('query.too-expensive');
  expect(refuseExpensiveVariables({ anything: { and: [filter(4)] } })).toBeUndefined();
});

it.each([
  ['logic needs conditions', { filters: { $and: 'x' } }],
  ['also inside', { filters: { account: { $or: [{ $not: 'x' }] } } }],
  ['pages are counted from one', { pagination: { page: '0' } }],
  ['in numbers', { pagination: { pageSize: 'abc' } }],
  ['under names that exist', { pagination: { size: '5' } }],
  ['not in a text', { pagination: '5' }],
])('%s', (_sentence, query) => expect(() => refuseExpensiveQuery(query)).toThrow('query.malformed'));

it('a page may be large and counted or not', () =>
  expect(
    refuseExpensiveQuery({ pagination: { page: '3', pageSize: '100000', withCount: 'false' } })
  ).toBeUndefined());
