import { customerProjects } from './customer-projects';

describe("a customer's projects", () => {
  it.each([
    ['none', [], [], []],
    ['linked only', ['p1'], [], [{ project: 'p1', link: 'linked' }]],
    [
      'a project known only by its schedules is listed too',
      [],
      ['p2'],
      [{ project: 'p2', link: 'transaction' }],
    ],
    ['linked wins where both are true', ['p1'], ['p1'], [{ project: 'p1', link: 'linked' }]],
    [
      'each project once, linked ones first',
      ['p1', 'p3', 'p1'],
      ['p2', 'p2', 'p3'],
      [
        { project: 'p1', link: 'linked' },
        { project: 'p3', link: 'linked' },
        { project: 'p2', link: 'transaction' },
      ],
    ],
  ])('%s', (_case, linked, scheduled, expected) =>
    expect(customerProjects(linked, scheduled)).toStrictEqual(expected)
  );
});
