import { problemsOfBusinessRole } from './business-role';

it.each([
  ['a contact', 1, null, []],
  ['a member', null, 1, []],
  ['nobody', null, null, ['business-role.person-missing']],
  ['two people', 1, 2, ['business-role.two-people']],
])('a role in a deal is played by one person: %s', (_case, contact, member, codes) =>
  expect(problemsOfBusinessRole({ contact, member }).map(({ code }) => code)).toStrictEqual(codes)
);
