import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of the project under test. */
export const PROJECT = path.resolve(__dirname, '../..');

export const isRoot = process.getuid?.() === 0;

/** A new empty folder that every user may enter; `remove()` also removes what other users made in it. */
export function scratchFolder(name: string): { folder: string; remove(): void } {
  const outer = realpathSync(mkdtempSync(path.join(tmpdir(), 'crm-launcher-')));
  chmodSync(outer, 0o755);
  const folder = path.join(outer, name);
  mkdirSync(folder, { recursive: true });
  return { folder, remove: () => rmSync(outer, { recursive: true, force: true }) };
}
