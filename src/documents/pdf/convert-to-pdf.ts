import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: the same to whoever looks for it.
    return false;
  }
};

/** The path of LibreOffice: the one given, else `soffice` on the search path; undefined when there is none. */
export const findOffice = (given: string | undefined, searchPath = ''): string | undefined => {
  if (given !== undefined && given !== '') return isProgram(given) ? given : undefined;
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'soffice'))
    .find(isProgram);
};

export interface Conversion {
  readonly pdf: Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

const failed = (why: string): RuleViolation =>
  new RuleViolation('sales-document.pdf-failed', { why }, 'unreadable');

/** LibreOffice is a script that starts programs: they are one process group, which ends as a whole. */
const endGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const start = (office: string, folder: string): ChildProcess => {
  const options = ['--headless', '--norestore', '--nologo', '--nolockcheck'];
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, join(folder, 'paper.docx')];
  return spawn(office, [profile, ...options, ...convert], {
    detached: true,
    stdio: 'ignore',
    // None of the server's secrets, and a home of its own.
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' },
  });
};

const ended = (child: ChildProcess, timeLimit: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      endGroup(child);
      reject(failed('time'));
    }, timeLimit);
    child.once('error', ({ code = 'start' }: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(failed(code)); // the message names a path of the server
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      endGroup(child);
      if (code === 0) resolve();
      else reject(failed(`exit ${String(code)}`));
    });
  });

const readResult = async (folder: string): Promise<Buffer> => {
  try {
    return await readFile(join(folder, 'paper.pdf'));
  } catch {
    // LibreOffice says 0 also when it could not read the file.
    throw failed('no file');
  }
};

/**
 * Converts in a process of its own, with a profile folder of its own, within `timeLimit` milliseconds; nothing of it
 * remains. Refuses `sales-document.pdf-failed` (422).
 */
export const convertToPdf = (office: string, docx: Buffer, timeLimit: number): Conversion => {
  let child: ChildProcess | undefined;
  const work = async (): Promise<Buffer> => {
    const folder = await mkdtemp(join(tmpdir(), 'crm-pdf-'));
    try {
      await writeFile(join(folder, 'paper.docx'), docx, { mode: 0o600 });
      child = start(office, folder);
      await ended(child, timeLimit);
      return await readResult(folder);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  const pdf = work();
  const stop = async (): Promise<void> => {
    if (child !== undefined) endGroup(child);
    await pdf.catch(() => undefined);
  };
  return { pdf, stop };
};
