import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const SOURCE = join(__dirname, '..', '..', '..');
const FOLDERS = ['domain/shared', 'domain/document', 'documents', 'documents/docx'];

const compileFile = (from: string, to: string): void => {
  const options = {
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  } as const;
  writeFileSync(to, transformSync(readFileSync(from, 'utf8'), options).code);
};

/**
 * The worker as the server runs it, compiled for a test: threads cannot load TypeScript. `remove` deletes it.
 */
export const compileWorker = (): { workerFile: string; remove: () => void } => {
  const target = mkdtempSync(join(tmpdir(), 'render-worker-'));
  for (const folder of FOLDERS) {
    mkdirSync(join(target, folder), { recursive: true });
    readdirSync(join(SOURCE, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .forEach((name) =>
        compileFile(join(SOURCE, folder, name), join(target, folder, name.replace(/ts$/, 'js')))
      );
  }
  symlinkSync(join(SOURCE, '..', 'node_modules'), join(target, 'node_modules'));
  return {
    workerFile: join(target, 'documents/docx/render-worker.js'),
    remove: () => rmSync(target, { recursive: true, force: true }),
  };
};
