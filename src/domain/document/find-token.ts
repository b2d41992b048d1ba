import { TOKENS, type TokenDefinition, type TokenScope } from './token-catalogue';

const ownEntry = (scope: TokenScope, name: string): TokenDefinition | undefined =>
  Object.hasOwn(scope, name) ? scope[name] : undefined;

const inGroup = (groupName: string, name: string): TokenDefinition | undefined => {
  const group = ownEntry(TOKENS, groupName);
  return group?.kind === 'group' ? ownEntry(group.fields, name) : undefined;
};

/**
 * The token that `path` means at a place of a template whose innermost list has the items `scope` (the whole
 * catalogue outside of lists). A path with a dot starts at the root, a name without one belongs to `scope`.
 */
export const findToken = (path: string, scope: TokenScope): TokenDefinition | undefined => {
  const [first = '', second, ...more] = path.split('.');
  if (more.length > 0) return undefined;
  const found = second === undefined ? ownEntry(scope, first) : inGroup(first, second);
  return found?.kind === 'group' ? undefined : found;
};

const groupPaths = (): string[] =>
  Object.entries(TOKENS).flatMap(([name, token]) =>
    token.kind === 'group' ? Object.keys(token.fields).map((field) => `${name}.${field}`) : []
  );

const namesAt = (scope: TokenScope): string[] =>
  Object.entries(scope).flatMap(([name, token]) => (token.kind === 'group' ? [] : [name]));

/** Levenshtein distance, one row of the table at a time. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  [...a].forEach((letter, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) => {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
};

const LONGEST_GUESSABLE = 60;

/** The path as people may have meant it: `Customer_Name` and `customerName` both point to `customer.name`. */
const comparable = (path: string): string => path.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The token that was probably meant by an unknown path, at this place of the template; undefined when nothing
 * is near (more than a third of the letters differ).
 */
export const nearestToken = (path: string, scope: TokenScope): string | undefined => {
  const wanted = comparable(path);
  if (wanted === '' || wanted.length > LONGEST_GUESSABLE) return undefined;
  const ranked = [...namesAt(scope), ...groupPaths()]
    .map((candidate) => ({ candidate, off: distance(wanted, comparable(candidate)) }))
    .sort((a, b) => a.off - b.off);
  const [best] = ranked;
  return best !== undefined && best.off <= Math.floor(wanted.length / 3) ? best.candidate : undefined;
};

const listsIn = (scope: TokenScope, name: string, prefix: string): string[] =>
  Object.entries(scope).flatMap(([path, token]) => {
    if (token.kind !== 'list') return [];
    const own = ownEntry(token.item, name) === undefined ? [] : [prefix + path];
    return [...own, ...listsIn(token.item, name, `${prefix}${path}[].`)];
  });

/** The lists whose items have this name: `unitPrice` -> `lines`, `percent` -> `lines[].payers`, `payers`. */
export const listsWithToken = (name: string): string[] => listsIn(TOKENS, name, '');
