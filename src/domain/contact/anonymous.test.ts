import { anonymousContact } from './anonymous';

it('an anonymised contact has no personal field but a name that says so', () => {
  const { name, ...others } = anonymousContact();
  expect(name).toBe('Anonymized');
  expect(Object.values(others)).toStrictEqual(Array.from({ length: 10 }, () => null));
});
