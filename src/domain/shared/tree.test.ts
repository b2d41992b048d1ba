import { ancestorsOf, isInsideOrSame, selfAndDescendants, wouldMakeCycle } from './tree';

/*  crm ─ asia ─ korea ─ seoul
        └ europe          other (a root)  */
const parents = new Map<string, string | null>([
  ['crm', null],
  ['asia', 'crm'],
  ['korea', 'asia'],
  ['seoul', 'korea'],
  ['europe', 'crm'],
  ['other', null],
]);

describe('a tree of parents', () => {
  it.each([
    ['a child under its grandchild', 'asia', 'seoul', true],
    ['a node under itself', 'asia', 'asia', true],
    ['a root under its own leaf', 'crm', 'europe', true],
    ['a node under its present parent', 'korea', 'asia', false],
    ['a node under a cousin', 'seoul', 'europe', false],
    ['a node under nobody', 'asia', null, false],
    ['a new node under anything', 'new', 'seoul', false],
    ['a root under another root', 'other', 'crm', false],
  ])('%s', (_case, node, parent, expected) => expect(wouldMakeCycle(node, parent, parents)).toBe(expected));

  it('ancestors come nearest first', () => {
    expect(ancestorsOf('seoul', parents)).toStrictEqual(['korea', 'asia', 'crm']);
    expect(ancestorsOf('crm', parents)).toStrictEqual([]);
    expect(ancestorsOf('unknown', parents)).toStrictEqual([]);
  });

  it('everything below a node, the node first', () => {
    expect(selfAndDescendants('asia', parents)).toStrictEqual(['asia', 'korea', 'seoul']);
    expect(selfAndDescendants('crm', parents)).toStrictEqual(['crm', 'asia', 'europe', 'korea', 'seoul']);
    expect(selfAndDescendants('other', parents)).toStrictEqual(['other']);
  });

  it('inside means the node itself or anything below', () => {
    expect(isInsideOrSame('seoul', 'asia', parents)).toBe(true);
    expect(isInsideOrSame('asia', 'asia', parents)).toBe(true);
    expect(isInsideOrSame('asia', 'seoul', parents)).toBe(false);
  });

  it('data with a cycle in it still gives an answer', () => {
    const broken = new Map<number, number | null>([
      [1, 2],
      [2, 3],
      [3, 2],
    ]);
    expect(ancestorsOf(1, broken)).toStrictEqual([2, 3]);
    expect(ancestorsOf(2, broken)).toStrictEqual([3]);
    expect(wouldMakeCycle(4, 1, broken)).toBe(false);
    expect(selfAndDescendants(2, broken)).toStrictEqual([2, 1, 3]);
  });

  it('a chain of 20,000 is walked in well under a second', () => {
    const chain = new Map(
      Array.from({ length: 20_000 }, (_unused, i) => [i, i === 0 ? null : i - 1] as const)
    );
    expect(ancestorsOf(19_999, chain)).toHaveLength(19_999);
    expect(selfAndDescendants(0, chain)).toHaveLength(20_000);
  });
});
