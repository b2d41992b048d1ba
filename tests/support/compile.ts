import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './postgres-scratch';

/**
 * Compiles the server as `strapi build` does. What was compiled before goes first: Strapi loads every file it finds in
 * the folders of a content type, also one whose source is gone. Types are not judged here: `npm run check` does that.
 */
export function compileServer(): void {
  for (const folder of ['src', 'config'])
    rmSync(path.join(PROJECT, 'dist', folder), { recursive: true, force: true });
  const tsc = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = path.join(PROJECT, 'tsconfig.json');
  execFileSync(process.execPath, [tsc, '-p', project, '--noCheck'], { stdio: 'inherit' });
}
