import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { problemsOfRules } from '../../scripts/lib/check-rules.cjs';

const row = (id: string, file: string, test: string) =>
  `| ${id} | Something holds. | \`${file}\` | \`${test}\` |`;

describe('docs/rules.md', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'crm-rules-'));
    mkdirSync(path.join(folder, 'docs'));
    writeFileSync(path.join(folder, 'here.ts'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, string[], string[]]>([
    ['a rule whose files exist', [row('QLC-15', 'here.ts', 'here.ts')], []],
    [
      'files that are gone',
      [row('QLC-15', 'gone.ts', 'here.ts'), row('QLC-16', 'here.ts', 'gone.test.ts')],
      ['QLC-15: gone.ts does not exist', 'QLC-16: gone.test.ts does not exist'],
    ],
    [
      'an id that stands twice',
      [row('QLC-15', 'here.ts', 'here.ts'), row('QLC-15', 'here.ts', 'here.ts')],
      ['QLC-15 stands there twice'],
    ],
    [
      'an id that is left out and yet stands in a table',
      [row('QLC-15', 'here.ts', 'here.ts'), '', '## Left out', '', 'Invoices: QLC-15, QLC-48.'],
      ['QLC-15 stands there twice'],
    ],
    [
      'a row without its test',
      ['| QLC-15 | Something holds. | `here.ts` |'],
      ['not "| id | sentence | `file` | `test` |": | QLC-15 | Something holds. | `here.ts` |'],
    ],
    ['an empty table', ['# Rules'], [`${path.join('docs', 'rules.md')} has no rules`]],
  ])('%s', (_case, lines, problems) => {
    writeFileSync(path.join(folder, 'docs', 'rules.md'), lines.join('\n'));
    expect(problemsOfRules(folder)).toEqual(problems);
  });
});
