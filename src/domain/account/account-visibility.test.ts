import { reasonsFlagsExclude, reasonsNotToChangePrivate } from './account-visibility';

const NORMAL = { isPrivate: false, isGlobal: false };
const PRIVATE = { isPrivate: true, isGlobal: false };
const GLOBAL = { isPrivate: false, isGlobal: true };
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('private and global', () => {
  it.each([
    ['neither', NORMAL, []],
    ['private', PRIVATE, []],
    ['global', GLOBAL, []],
    ['both at once', { isPrivate: true, isGlobal: true }, ['account.private-and-global']],
  ])('%s', (_case, flags, expected) => expect(codes(reasonsFlagsExclude(flags))).toStrictEqual(expected));

  it.each([
    ['whoever creates may make it private', null, PRIVATE, false, []],
    ['the creator may make it private later', NORMAL, PRIVATE, true, []],
    ['the creator may open it again', PRIVATE, NORMAL, true, []],
    ['another may not make it private', NORMAL, PRIVATE, false, ['account.private-not-creator']],
    ['another may not open it', PRIVATE, NORMAL, false, ['account.private-not-creator']],
    ['another may make it global', NORMAL, GLOBAL, false, []],
    ['saying again what is so is no change', NORMAL, NORMAL, false, []],
  ])('%s', (_case, before, after, isCreator, expected) =>
    expect(codes(reasonsNotToChangePrivate(before, after, isCreator))).toStrictEqual(expected)
  );
});
