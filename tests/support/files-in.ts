import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder by their paths in it, sorted. Not by a look at each: meanwhile one may be gone. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
        .sort()
    : [];
