import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { partXml, textOf } from './testing/make-docx';
import { sampleLine, samplePayer, sampleQuote } from '../testing/sample-quote';
import { recordOfQuote } from '../record-of-quote';
import { sampleSnapshot } from '../sample-snapshot';
import { checkTemplate } from './check-template';
import { renderDocx } from './render-docx';
import { scanXml } from './scan-xml';
import type { TemplateProblem } from './template-problem';

const OWN = readFileSync(join(__dirname, '..', 'templates', 'quote.en.docx'));
const RECORD = sampleQuote();

/** Problems of a file whether its tags are wrong or it cannot be read at all. */
const problemsOf = (file: Buffer): readonly TemplateProblem[] => {
  try {
    return checkTemplate(file);
  } catch (error) {
    if (error instanceof RuleViolation && error.kind === 'unreadable')
      return error.details['problems'] as readonly TemplateProblem[];
    throw error;
  }
};

describe('our own quote template', () => {
  const texts = textOf(renderDocx(OWN, RECORD));

  it('has no problems', () => expect(checkTemplate(OWN)).toStrictEqual([]));

  it('prints the quote', () => {
    expect(texts).toStrictEqual(
      expect.arrayContaining(['Harbour Training Ltd', 'Q-2026-000123  ·  Revision 2'])
    );
    expect(texts).toStrictEqual(
      expect.arrayContaining(['1', 'Safety course', '5 day', '$400.00', '5%', '10%', '$1,900.00'])
    );
    expect(texts).toStrictEqual(
      expect.arrayContaining(['Tax 10% on $3,134.50', '$313.45', 'Total', '$3,447.95'])
    );
    expect(texts).toStrictEqual(
      expect.arrayContaining(['Ulsan Terminal', '33.33%', '$1,149.20', 'Not to exceed $5,000.00'])
    );
  });

  it('leaves no tag and nothing odd behind', () => {
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN|null|\[object/);
  });

  it('shows payers only when several customers pay', () => {
    const alone = textOf(renderDocx(OWN, sampleQuote({ payers: [samplePayer()] })));
    expect([texts.includes('Who pays'), alone.includes('Who pays')]).toStrictEqual([true, false]);
  });

  it('repeats the header row of its tables on every page', () =>
    expect(partXml(OWN).match(/<w:tblHeader\/>/g)).toHaveLength(3));

  it('counts its pages in the footer', () =>
    expect(partXml(OWN, 'word/footer1.xml')).toMatch(/> PAGE <.*> NUMPAGES </s));

  it('is sound XML with a quote of nothing', () => {
    const empty = sampleQuote({ lines: [], payers: [], taxes: [], contacts: [] });
    const docx = renderDocx(OWN, empty);
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'])
      scanXml(partXml(docx, name), {});
  });
});

describe('our templates in every language', () => {
  const templateIn = (language: string) =>
    readFileSync(join(__dirname, '..', 'templates', `quote.${language}.docx`));

  it('are what the script in scripts/templates makes', () => {
    const script = join(__dirname, '..', '..', '..', 'scripts', 'templates', 'make.mjs');
    execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'ignore', 'inherit'] });
  });

  it.each([
    [
      'en',
      [
        'Quote',
        'Prepared for',
        'Sum of Training',
        '$3,562.50',
        'Film of the course',
        'Who pays',
        'Net',
        '$4,162.95',
      ],
    ],
    [
      'ko',
      [
        '견 적 서',
        '수신',
        '합계: 일금 사백일십육만이천구백오십원정 (₩4,162,950)',
        '교육 소계',
        '₩3,562,500',
        '지불 고객',
        '조건',
      ],
    ],
    [
      'pt-BR',
      [
        'Cotação',
        'Para',
        'Soma de Treinamento',
        'R$\u00a014.820,00',
        'Quem paga',
        'R$\u00a017.290,68',
        'Condições',
      ],
    ],
  ])('print the sample quote in %s', (language, expected) => {
    const texts = textOf(renderDocx(templateIn(language), recordOfQuote(sampleSnapshot(language))));
    expect(texts).toStrictEqual(expect.arrayContaining(expected));
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN|null|\[object/);
  });

  it('show subtotal and discount only when the whole quote has one', () => {
    const totals = {
      subtotal: '3234.50',
      discount: '100.00',
      net: '3134.50',
      tax: '313.45',
      gross: '3447.95',
    };
    const reduced = textOf(renderDocx(templateIn('en'), sampleQuote({ totals })));
    expect(reduced).toStrictEqual(expect.arrayContaining(['Subtotal', '$3,234.50', '-$100.00']));
    expect(textOf(renderDocx(templateIn('en'), sampleQuote()))).not.toContain('Subtotal');
  });
});

describe('damaged copies of our template', () => {
  /** A sequence that looks random and is the same every time. */
  const numbersFrom = (seed: number) => {
    let state = seed;
    return (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  };

  it('are used or refused with problems, each within two seconds', () => {
    const next = numbersFrom(20_260_301);
    for (let round = 0; round < 300; round += 1) {
      const copy = Buffer.from(OWN);
      for (let bytes = next(4); bytes >= 0; bytes -= 1) copy[next(copy.length)] = next(256);
      const started = performance.now();
      const problems = problemsOf(copy);
      expect(problems.every(({ message, part }) => message !== '' && part.length > 0)).toBe(true);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

const SHARED = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'docx');
const realFiles = existsSync(SHARED)
  ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  : [];
if (realFiles.length === 0)
  process.stdout.write('Skipped: no Word files of other people in ../shared/data/docx\n');

(realFiles.length === 0 ? describe.skip : describe)('Word files of other people', () => {
  it.each(realFiles.map((name) => [name] as const))('%s is used, or refused with its problems', (name) => {
    const file = readFileSync(join(SHARED, name));
    const started = performance.now();
    const problems = problemsOf(file);
    if (problems.length === 0) renderDocx(file, RECORD);
    expect(performance.now() - started).toBeLessThan(2_000);
    problems.forEach((problem) => expect(problem.message).toMatch(/^\S.*[.?]$/s));
  });

  const codes = (name: string) => [
    ...new Set(problemsOf(readFileSync(join(SHARED, name))).map(({ code }) => code)),
  ];
  it.each([
    ['easy-template-x/no tags.docx', []],
    ['quote-invoice/generated_quote.docx', []],
    ['docxtemplater/cyrillic.docx', ['unknown-token']],
    ['docxtemplater/one-unclosed.docx', ['embedded-file']],
    ['easy-template-x/real life - he.docx', ['raw-xml', 'unknown-token']],
    ['docxtemplater/angular-example.docx', ['unknown-token', 'unreadable-tag']],
  ])('%s', (name, expected) => expect(codes(name).sort()).toStrictEqual(expected));
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
if (office === undefined) process.stdout.write('Skipped: LibreOffice is not installed\n');

(office === undefined ? it.skip : it)(
  'LibreOffice opens our template filled with odd values and keeps its texts',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    const name = `<&>"' 👩‍👩‍👧 שלום`;
    const view = sampleQuote({ lines: [sampleLine({ name })] });
    writeFileSync(join(folder, 'quote.docx'), renderDocx(OWN, view));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync(office ?? '', [profile, ...convert, join(folder, 'quote.docx')], {
      timeout: 50_000,
      stdio: 'ignore',
    });
    const text = readFileSync(join(folder, 'quote.txt'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(text).toContain(name);
    expect(text).toContain('$3,447.95');
  }
);
