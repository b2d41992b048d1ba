import { cpuTime } from './testing/cpu-time';
import { makeDocx, makeTextDocx, paragraph, run, table, tableRow } from './testing/make-docx';
import { problemCodes } from './testing/refusal';
import { checkTemplate } from './check-template';

const MAIN =
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
const briefly = (bytes: Uint8Array) => checkTemplate(bytes).map(({ code, tag }) => [code, tag]);
const ofText = (...lines: string[]) => briefly(makeTextDocx(...lines));

describe('a template without problems', () => {
  it.each([
    ['no tags', 'Hello'],
    ['tokens of groups', '{quote.number} {customer.name} {totals.gross}'],
    ['spaces inside of braces', '{ quote.number } {\u00a0quote.number\u00a0}'],
    [
      'filters',
      '{totals.gross|hangul} {totals.net | code} {quote.dueDate|short} {#lines}{unitPrice|number}{/}',
    ],
    ['a list with its items', '{#lines}{position} {name}{/lines}'],
    ['a closing tag without name', '{#lines}{name}{/}'],
    ['a list inside of a list', '{#lines}{#payers}{name} {percent}{/payers}{/lines}'],
    ['root tokens inside of lists', '{#lines}{name} {quote.currency}{/lines}'],
    [
      'conditions and their opposite',
      '{#quote.hasTaxes}a{/quote.hasTaxes}{^quote.hasTaxes}b{/quote.hasTaxes}',
    ],
    ['a text as a condition', '{#quote.dueDate}until {quote.dueDate}{/quote.dueDate}'],
    ['a text of an item as a condition', '{#lines}{#unit}{unit}{/unit}{/lines}'],
    ['no items', '{^lines}nothing{/lines}'],
  ])('%s', (_case, text) => expect(ofText(text)).toStrictEqual([]));

  it('a row that repeats, found by itself or named', () => {
    const rows = [
      tableRow('{#lines}{name}', '{net}{/lines}'),
      tableRow('{-w:tr taxes}{rate}', '{amount}{/taxes}'),
    ];
    expect(briefly(makeDocx({ body: table(...rows) }))).toStrictEqual([]);
  });

  it('a tag that Word has cut into several runs (TP-07)', () => {
    const body = `<w:p>${run('{quo')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>${run('te.num', '<w:b/>')}<w:bookmarkEnd w:id="1"/>${run('ber}')}</w:p>`;
    expect(briefly(makeDocx({ body }))).toStrictEqual([]);
  });
});

describe('tokens that are not in the catalogue (TP-08)', () => {
  it.each([
    ['a missing letter', '{custmer.name}', 'customer.name'],
    ['wrong case', '{Quote.Number}', 'quote.number'],
    ['a name from elsewhere', '{customer_name}', 'customer.name'],
    ['a list in the singular', '{#line}{/line}', 'lines'],
    ['a name of the item', '{#lines}{unitprice}{/lines}', 'unitPrice'],
    ['nothing alike', '{weatherForecast}', undefined],
  ])('%s is told with the nearest one', (_case, text, nearest) => {
    const [problem, ...others] = checkTemplate(makeTextDocx(text));
    expect([problem?.code, problem?.nearest, others]).toStrictEqual(['unknown-token', nearest, []]);
  });

  it('says plainly what was probably meant', () =>
    expect(checkTemplate(makeTextDocx('{custmer.name}'))).toStrictEqual([
      {
        code: 'unknown-token',
        part: 'body',
        tag: '{custmer.name}',
        nearest: 'customer.name',
        message: 'The token “custmer.name” is unknown; did you mean “customer.name”?',
      },
    ]));

  it('says where a name of an item belongs', () =>
    expect(checkTemplate(makeTextDocx('{unitPrice}'))[0]?.message).toBe(
      'The token “unitPrice” is unknown here; it belongs inside the list lines or groups[].lines or options.'
    ));

  it('an outer list is not known inside of an inner one', () =>
    expect(ofText('{#contacts}{quantity}{/contacts}')).toStrictEqual([['unknown-token', '{quantity}']]));

  it('inside of an unknown list only the list is told', () =>
    expect(ofText('{#things}{a}{b}{/things}{quote.number}')).toStrictEqual([['unknown-token', '{#things}']]));

  it('a list or a condition is no text', () =>
    expect(ofText('{lines} {quote.hasTaxes}')).toStrictEqual([
      ['not-a-text', '{lines}'],
      ['not-a-text', '{quote.hasTaxes}'],
    ]));
});

describe('tags that are refused (TP-10, TP-11, IN-10)', () => {
  it.each([
    ['raw XML', '{@quote.number}', 'raw-xml'],
    ['raw XML in a sentence', 'Hello {@quote.number} there', 'raw-xml'],
    ['a picture', '{%image}', 'image'],
    ['a centred picture', '{%%image}', 'image'],
    ['an assignment', '{total = 0}', 'assignment'],
    ['a change of delimiters', '{=[ ]=}', 'assignment'],
    ['a call', "{f('x')}", 'call'],
    ['a way out of the sandbox', "{constructor.constructor('return process')()}", 'call'],
    ['a computed name', "{a['const'+'ructor']}", 'unreadable-tag'],
    ['what every object inherits', '{constructor}', 'unknown-token'],
    ['the prototype', '{__proto__.x}', 'unknown-token'],
    ['a sum', '{quote.number + 1}', 'unreadable-tag'],
    ['a filter that nobody knows', '{totals.gross | upper}', 'unknown-filter'],
    ['a filter of another kind of value', '{quote.dueDate|hangul}', 'unknown-filter'],
    ['a filter behind a text', '{quote.number|number}', 'unknown-filter'],
    ['a filter behind a section', '{#lines|number}{/}', 'unknown-filter'],
    ['two filters', '{totals.gross|number|code}', 'unknown-filter'],
    ['a filter with an argument', "{totals.gross|number:'2'}", 'unknown-filter'],
    ['a filter that every object inherits', '{totals.gross|constructor}', 'unknown-filter'],
    ['a filter behind a computed name', "{a['b']|number}", 'unreadable-tag'],
    ['the item itself', '{#lines}{.}{/lines}', 'unreadable-tag'],
    ['nothing', '{}', 'unreadable-tag'],
    ['a whole body that repeats', '{-w:body lines}{/lines}', 'loop-position'],
  ])('%s', (_case, text, code) => expect(ofText(text).map(([found]) => found)).toContain(code));

  it('raw XML is told once and plainly', () =>
    expect(checkTemplate(makeTextDocx('a {@quote.number} b'))).toStrictEqual([
      {
        code: 'raw-xml',
        part: 'body',
        tag: '{@quote.number}',
        message: 'Tags that start with @ would insert raw XML; remove the @.',
      },
    ]));
});

describe('the structure of tags (TP-06)', () => {
  it.each([
    ['a section that is not closed', ['{#lines}{name}'], [['unclosed-loop', '{#lines}']]],
    ['a section that is not opened', ['{/lines}'], [['unopened-loop', '{/lines}']]],
    ['sections that cross', ['{#lines}{#payers}{/lines}{/payers}'], ['crossed-loop']],
    ['a brace that is not closed', ['{quote.number and more'], [['unclosed-tag', '{quote.number and more']]],
    ['a brace that is not opened', ['quote.number} more'], ['unopened-tag']],
    ['doubled braces', ['{{quote.number}}'], ['doubled-brace']],
  ])('%s', (_case, lines, expected) => {
    const found = ofText(...lines);
    expected.forEach((problem) =>
      typeof problem === 'string'
        ? expect(found.map(([code]) => code)).toContain(problem)
        : expect(found).toContainEqual(problem)
    );
  });

  it('a section that begins in a table and ends outside of it', () => {
    const body = table(tableRow('{#lines}{name}', 'x')) + paragraph('{/lines}');
    expect(briefly(makeDocx({ body })).map(([code]) => code)).toContain('loop-position');
  });

  it('five mistakes in five places are told at once, each with its place', () => {
    const bytes = makeDocx({
      body: paragraph('{custmer.name}') + paragraph('{#lines}{name}'),
      header: paragraph('{Quote.number}'),
      footer: paragraph('{quote.number'),
      footnotes: paragraph('{@quote.number}'),
      endnotes: paragraph('{quote.number}'),
    });
    expect(
      checkTemplate(bytes)
        .map(({ code, part }) => [part, code])
        .sort()
    ).toStrictEqual([
      ['body', 'unclosed-loop'],
      ['body', 'unknown-token'],
      ['endnotes', 'tag-in-endnotes'],
      ['footer', 'unclosed-tag'],
      ['footnotes', 'raw-xml'],
      ['header', 'unknown-token'],
    ]);
  });

  it('no more than fifty problems are told', () => {
    const lines = Array.from({ length: 120 }, (_, n) => `{unknown${n}}`);
    expect(checkTemplate(makeTextDocx(...lines))).toHaveLength(50);
  });

  it('sections lie six deep at most', () => {
    const nested = (depth: number) => '{#quote.hasTaxes}'.repeat(depth) + '{/quote.hasTaxes}'.repeat(depth);
    expect(ofText(nested(6))).toStrictEqual([]);
    expect(ofText(nested(7))).toStrictEqual([['too-deep', '{#quote.hasTaxes}']]);
  });
});

it('a file that the template engine cannot read is refused, not a fault of the server', () => {
  const noise = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const types = '<Types><x:Override PartName="/a" ContentType="b"/></Types>';
  const bytes = makeDocx({ entries: { '[Content_Types].xml': types.replace('<x:', `${MAIN}<x:`) } });
  expect(problemCodes(() => checkTemplate(bytes))).toStrictEqual(['damaged']);
  noise.mockRestore();
});

describe('templates made to keep the server busy (TP-05)', () => {
  it.each([
    ['2,000 nested sections', ['{#lines}'.repeat(2_000)], 'too-many-tags'],
    ['400 nested sections', ['{#lines}'.repeat(400) + '{/lines}'.repeat(400)], 'too-deep'],
    ['20 nested sections', ['{#lines}'.repeat(20) + '{/lines}'.repeat(20)], 'too-deep'],
    ['990 tags', ['{#lines}{name}{/lines}'.repeat(330)], undefined],
    ['20,000 braces', ['{'.repeat(20_000)], 'too-many-tags'],
    ['1,000 braces', ['{'.repeat(1_000)], 'doubled-brace'],
    ['one tag of a megabyte', [`{${'x'.repeat(1_000_000)}}`], 'tag-too-long'],
    ['a megabyte of text without end of its tag', [`{${'x '.repeat(500_000)}`], 'unclosed-tag'],
  ])('%s are answered within a second, in few words', (_case, lines, code) => {
    const bytes = makeTextDocx(...lines);
    const started = cpuTime();
    const problems = checkTemplate(bytes);
    expect(cpuTime() - started).toBeLessThan(1_000);
    expect(problems.some((problem) => problem.code === code)).toBe(code !== undefined);
    expect(JSON.stringify(problems).length).toBeLessThan(20_000);
  });
});
