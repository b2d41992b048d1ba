import { isProjectWithin, reasonsNotToMoveProjectUnder } from './project-tree';

const parents = new Map([
  ['crm', null],
  ['asia', 'crm'],
  ['korea', 'asia'],
  ['europe', 'crm'],
]);

describe('the project tree', () => {
  it.each([
    ['under another region', 'korea', 'europe', []],
    ['to the top', 'korea', null, []],
    ['under itself', 'asia', 'asia', [{ code: 'project.cycle', details: { parent: 'asia' } }]],
    ['under its own sub-project', 'crm', 'korea', [{ code: 'project.cycle', details: { parent: 'korea' } }]],
  ])('%s', (_case, project, parent, expected) =>
    expect(reasonsNotToMoveProjectUnder(project, parent, parents)).toStrictEqual(expected)
  );

  it.each([
    ['itself', 'asia', 'asia', true],
    ['a grandchild', 'korea', 'crm', true],
    ['the other way round', 'crm', 'korea', false],
    ['a sibling', 'europe', 'asia', false],
  ])('within: %s', (_case, project, container, expected) =>
    expect(isProjectWithin(project, container, parents)).toBe(expected)
  );
});
