import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT, scratchFolder } from './postgres-scratch';

/** A change of one compiled file: every place where `find` matches becomes `replace`. */
export interface Mutation {
  /** Below `dist`, such as `src/platform/lock/lock-row.js`. */
  readonly file: string;
  readonly find: RegExp;
  readonly replace: string;
}

export interface Mutant {
  /** A project folder like this one, whose compiled code has been changed. */
  readonly root: string;
  readonly remove: () => void;
}

const mutate = (root: string, { file, find, replace }: Mutation): void => {
  const target = path.join(root, 'dist', file);
  const before = readFileSync(target, 'utf8');
  const after = before.replace(find, replace);
  if (after === before)
    throw new Error(`Nothing in ${file} matches ${find}: the mutation has lost its target`);
  writeFileSync(target, after);
};

/**
 * Proves that a test can fail: the same CRM with one thing broken. What is compiled is copied and changed, the rest
 * is linked; the plugin is copied too, because it looks for `dist` from where it really is.
 */
export const makeMutant = (mutations: readonly Mutation[]): Mutant => {
  const scratch = scratchFolder('mutant');
  const root = scratch.folder;
  cpSync(process.env.CRM_TEST_DIST ?? path.join(PROJECT, 'dist'), path.join(root, 'dist'), {
    recursive: true,
  });
  for (const name of ['node_modules', 'config', 'database', 'public', 'package.json', 'tsconfig.json'])
    symlinkSync(path.join(PROJECT, name), path.join(root, name));
  mkdirSync(path.join(root, 'src', 'plugins'), { recursive: true });
  cpSync(path.join(PROJECT, 'src', 'plugins', 'crm'), path.join(root, 'src', 'plugins', 'crm'), {
    recursive: true,
  });
  for (const mutation of mutations) mutate(root, mutation);
  return { root, remove: () => scratch.remove() };
};
