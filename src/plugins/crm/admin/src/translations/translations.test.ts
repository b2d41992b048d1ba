import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actionTexts } from '.';
import en from './en.json';
import ko from './ko.json';
import pt from './pt-BR.json';
import refusalsEn from './refusals.en.json';
import refusalsKo from './refusals.ko.json';
import refusalsPt from './refusals.pt-BR.json';
import problemsKo from './template-problems.ko.json';
import problemsPt from './template-problems.pt-BR.json';

const SRC = path.resolve(__dirname, '../../../../..');
const FOLDERS = ['domain', 'api', 'platform', 'documents'];

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing'))
    .map((name) => path.join(SRC, folder, name));

/** `RuleViolation('x.y'` and `code: 'x.y'`: how the server names its refusals. */
const REFUSAL = /(?:RuleViolation\(\s*|refuse\(\s*|code:\s*)'([a-z]+(?:-[a-z0-9]+)*\.[a-z0-9-]+)'/g;

const codesOfTheServer = (): string[] => {
  const codes = FOLDERS.flatMap(filesIn).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(REFUSAL)].flatMap(([, code]) => code ?? [])
  );
  return [...new Set(codes)].sort();
};

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)[,}]/g)].flatMap(([, name]) => name ?? []).sort();

describe('texts of the panel', () => {
  it.each([
    ['actions in Korean', en, ko],
    ['actions in Portuguese', en, pt],
    ['refusals in Korean', refusalsEn, refusalsKo],
    ['refusals in Portuguese', refusalsEn, refusalsPt],
    ['problems of templates in Portuguese, as in Korean', problemsKo, problemsPt],
  ])('has the same keys: %s', (_case, first: object, second: object) =>
    expect(Object.keys(second)).toStrictEqual(Object.keys(first))
  );

  it.each(Object.keys(en))('"%s" has the same values in every language', (key) => {
    const wanted = [...new Set(placeholders(en[key as keyof typeof en]))];
    const others = [ko, pt].map((texts) => [...new Set(placeholders(texts[key as keyof typeof en]))]);
    expect(others).toStrictEqual([wanted, wanted]);
  });

  it('says every refusal of the server in a sentence', () => {
    const sentences = Object.keys(refusalsEn);
    const missing = codesOfTheServer().filter(
      (code) => !sentences.includes(code) && !sentences.includes(code.replace(/^[^.]+/, '*'))
    );
    expect(missing).toStrictEqual([]);
  });

  it('asks for no values in a refusal: who shows it has none', () => {
    const all = [refusalsEn, refusalsKo, refusalsPt].flatMap((texts) => Object.values(texts));
    expect(all.filter((text) => /[{}<>']/.test(text))).toStrictEqual([]);
  });

  it('spells out what is said of every type, and escapes braces of tags', async () => {
    const texts = await actionTexts('ko');
    expect(texts['apiError.price-book.in-use']).toBe(refusalsKo['*.in-use']);
    expect(texts['crm.action.problem.unclosed-loop']).toBe(
      "구간이 닫히지 않았습니다. 끝나는 곳에 '{/…}'를 쓰세요."
    );
    expect(texts['crm.action.sell']).toBe('판매…');
    expect(await actionTexts('fr')).toStrictEqual({});
  });
});
