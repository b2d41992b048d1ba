import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeTextDocx } from '../docx/testing/make-docx';
import { convertToPdf, findOffice } from './convert-to-pdf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program in the place of LibreOffice; it knows the folder of the conversion as its home. */
const program = (script: string): string => {
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
};
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('crm-pdf-'));

describe('LibreOffice is found', () => {
  it('on the search path', () => expect(findOffice(undefined, `/nowhere:${folder}`)).toBeUndefined());

  it('where it was said to be, and nowhere else', () => {
    const path = program('exit 0');
    expect(findOffice(undefined, `/nowhere:${folder}`)).toBe(path);
    expect(findOffice(path, '')).toBe(path);
    expect(findOffice('/nowhere/soffice', folder)).toBeUndefined();
  });
});

describe('converting', () => {
  it('gives what the program wrote, and leaves nothing behind', async () => {
    const before = leftovers();
    const { pdf } = convertToPdf(
      program('cat "$HOME/paper.docx" > "$HOME/paper.pdf"'),
      Buffer.from('hello'),
      10_000
    );
    expect((await pdf).toString()).toBe('hello');
    expect(leftovers()).toStrictEqual(before);
  });

  it.each([
    ['the program fails', 'exit 3', 'exit 3'],
    ['the program writes nothing', 'exit 0', 'no file'],
  ])('is refused when %s', async (_case, script, why) =>
    expect(convertToPdf(program(script), Buffer.from('x'), 10_000).pdf).rejects.toMatchObject({
      code: 'sales-document.pdf-failed',
      kind: 'unreadable',
      details: { why },
    })
  );

  it('that takes too long is ended with all that it started', async () => {
    // All that is started holds this pipe open: it ends when the last of them is gone.
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const held = createReadStream(pipe, 'utf8');
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const { pdf } = convertToPdf(
      program(`exec 9> "${pipe}"; sleep 3600 & echo running >&9; wait`),
      Buffer.from('x'),
      4_000
    );
    const refusal = expect(pdf).rejects.toMatchObject({ details: { why: 'time' } });
    await once(held, 'data');
    jest.advanceTimersByTime(3_999);
    const early = await Promise.race([
      pdf.then(String, String),
      new Promise((resolve) => setImmediate(resolve)),
    ]);
    jest.advanceTimersByTime(1);
    jest.useRealTimers();
    await Promise.all([refusal, finished(held.resume())]);
    expect(early).toBeUndefined();
  });

  it('hands the program none of the secrets of the server', async () => {
    process.env.SECRET_OF_THE_SERVER = 'x';
    const { pdf } = convertToPdf(program('env > "$HOME/paper.pdf"'), Buffer.from('x'), 10_000);
    expect((await pdf).toString()).not.toContain('SECRET_OF_THE_SERVER');
    delete process.env.SECRET_OF_THE_SERVER;
  });
});

const office = findOffice(undefined, process.env.PATH);
if (office === undefined) process.stdout.write('Skipped: LibreOffice is not installed\n');
(office === undefined ? it.skip : it)('LibreOffice makes a PDF of a Word file', async () => {
  const bytes = await convertToPdf(office ?? '', makeTextDocx('Hello'), 60_000).pdf;
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
