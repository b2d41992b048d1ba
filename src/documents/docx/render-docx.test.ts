import { cpuTime } from './testing/cpu-time';
import { type DocumentLine } from '../quote-document-record';
import {
  makeDocx,
  makeTextDocx,
  paragraph,
  partXml,
  run,
  table,
  tableRow,
  textOf,
} from './testing/make-docx';
import { problemCodes, refusalOf } from './testing/refusal';
import { sampleLine, samplePayer, sampleQuote, sampleShare } from '../testing/sample-quote';
import { renderDocx } from './render-docx';
import { scanXml } from './scan-xml';

const RECORD = sampleQuote();
const rendered = (...lines: string[]): string[] => textOf(renderDocx(makeTextDocx(...lines), RECORD));
const withCustomer = (name: string) => sampleQuote({ customer: { ...sampleQuote().customer, name } });

describe('a filled document', () => {
  it.each([
    [
      'prints tokens of groups',
      ['{quote.number} for {customer.name}'],
      ['Q-2026-000123 for Busan Port Authority'],
    ],
    ['prints blanks for what is missing', ['[{customer.vatNumber}]'], ['[]']],
    [
      'repeats a paragraph per item',
      ['{#lines}{position} {name}: {net}{/lines}'],
      ['1 Safety course: $1,900.00' + '2 Travel: $1,234.50'],
    ],
    ['repeats paragraphs between tags', ['{#lines}', '{name}', '{/lines}'], ['Safety course', 'Travel']],
    [
      'shows what is true',
      ['{#quote.hasSeveralPayers}several{/}{^quote.hasSeveralPayers}one{/}'],
      ['several'],
    ],
    ['shows a text that is there', ['{#quote.dueDate}until {quote.dueDate}{/}'], ['until March 31, 2026']],
    [
      'hides a text that is missing',
      ['{#customer.vatNumber}at {customer.vatNumber}{/}{^customer.vatNumber}none{/}'],
      ['none'],
    ],
    ['keeps line ends', ['{quote.terms}'], ['Two weeks on site\nfor the crane crews.']],
  ])('%s', (_case, lines, expected) => expect(rendered(...lines)).toStrictEqual(expected));

  it('repeats table rows', () => {
    const body = table(tableRow('Name', 'Net'), tableRow('{#lines}{name}', '{net}{/lines}'));
    expect(textOf(renderDocx(makeDocx({ body }), RECORD))).toStrictEqual([
      'Name',
      'Net',
      'Safety course',
      '$1,900.00',
      'Travel',
      '$1,234.50',
    ]);
  });

  it('fills headers, footers, footnotes and text boxes (TP-07)', () => {
    const box = `<w:r><w:pict><w:textbox><w:txbxContent>${paragraph('{quote.revision}')}</w:txbxContent></w:textbox></w:pict></w:r>`;
    const docx = renderDocx(
      makeDocx({
        body: paragraph(box),
        header: paragraph('{quote.number}'),
        footer: paragraph('{totals.gross}'),
        footnotes: paragraph('{quote.dueDate}'),
      }),
      RECORD
    );
    expect(partXml(docx)).toContain('<w:t xml:space="preserve">2</w:t>');
    expect(textOf(docx, 'word/header1.xml')).toStrictEqual(['Q-2026-000123']);
    expect(textOf(docx, 'word/footer1.xml')).toStrictEqual(['$3,447.95']);
    expect(textOf(docx, 'word/footnotes.xml')).toStrictEqual(['March 31, 2026']);
  });

  it('decides conditions and repeats lists in headers, footers, footnotes and text boxes too', () => {
    const inBox = paragraph('{^customer.vatNumber}no VAT number{/}{#customer.vatNumber}never{/}');
    const box = `<w:r><w:pict><w:textbox><w:txbxContent>${inBox}</w:txbxContent></w:textbox></w:pict></w:r>`;
    const docx = renderDocx(
      makeDocx({
        body: paragraph(box),
        header: paragraph('{#quote.hasSeveralPayers}several{/}{^quote.hasSeveralPayers}one{/}'),
        footer: paragraph('{#lines}{position} {name}; {/lines}'),
        footnotes: paragraph('{#quote.dueDate}until {quote.dueDate}{/}'),
      }),
      RECORD
    );
    expect(partXml(docx)).toContain('no VAT number');
    expect(partXml(docx)).not.toContain('never');
    expect(textOf(docx, 'word/header1.xml')).toStrictEqual(['several']);
    expect(textOf(docx, 'word/footer1.xml').join('')).toBe('1 Safety course; 2 Travel; ');
    expect(textOf(docx, 'word/footnotes.xml')).toStrictEqual(['until March 31, 2026']);
  });

  it('gives a tag that Word has cut the formatting of its first run (TP-07)', () => {
    const pieces = [
      run('{quo', '<w:b/>'),
      '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>',
      `<w:ins w:id="2" w:author="x">${run('te.num')}</w:ins>`,
      '<w:bookmarkEnd w:id="1"/><w:commentRangeStart w:id="3"/>',
      run('ber}', '<w:i/>'),
    ];
    const xml = partXml(renderDocx(makeDocx({ body: `<w:p>${pieces.join('')}</w:p>` }), RECORD));
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Q-2026-000123</w:t>');
  });

  it('keeps smart quotes and other signs around tags', () =>
    expect(rendered('“{quote.number}” – {\u00a0quote.revision }…')).toStrictEqual(['“Q-2026-000123” – 2…']));
});

describe('names belong to their place', () => {
  it('a contact without e-mail prints a blank, never the e-mail of the customer', () =>
    expect(rendered('{#contacts}[{name}:{email}]{/contacts}')).toStrictEqual([
      '[Lee Jun:jun@busan.example][Park Seo:]',
    ]));

  it('payers of a line are the payers of that line', () => {
    const lines = [
      sampleLine({ name: 'A', payers: [sampleShare({ name: 'X', percent: '100.00' })] }),
      sampleLine({ name: 'B', payers: [] }),
    ];
    const docx = renderDocx(
      makeTextDocx('{#lines}{name}({#payers}{name} {percent}{/payers}{^payers}nobody{/payers}){/lines}'),
      sampleQuote({ lines })
    );
    expect(textOf(docx)).toStrictEqual(['A(X 100%)B(nobody)']);
  });

  it('a name with a dot is the same everywhere', () =>
    expect(rendered('{#taxes}{rate} of {totals.net}{/taxes}')).toStrictEqual(['10% of $3,134.50']));

  it('lists nested in themselves print nothing instead of everything to the third power (TP-04)', () =>
    expect(rendered('{#lines}x{#lines}y{#lines}{name}{/lines}{/lines}{/lines}')).toStrictEqual(['xx']));

  it('unknown tokens print blanks', () =>
    expect(rendered('[{constructor}{toString}{quote.constructor}{weather}{customer.nme}]')).toStrictEqual([
      '[]',
    ]));
});

describe('values are texts, whatever they look like (TP-12)', () => {
  it.each([
    ['markup', `<w:p/>&amp;"'<`],
    ['tags', '{secret}{#lines}{/lines}{@raw}'],
    ['emoji', '👩‍👩‍👧 🇰🇷 ok'],
    ['right-to-left text', 'שלום العربية'],
    ['combining marks', 'Z̸̧̛͈a\u0301'],
    ['a tab', 'a\tb'],
    ['Korean', '부산항만공사 ①㈜'],
    ['100,000 letters', 'x<'.repeat(50_000)],
  ])('%s', (_case, name) => {
    const docx = renderDocx(makeTextDocx('[{customer.name}]'), withCustomer(name));
    expect(textOf(docx)).toStrictEqual([`[${name}]`]);
    scanXml(partXml(docx), {});
  });

  it.each([
    ['NUL', 'a\0b', 'ab'],
    ['vertical tab', 'a\u000bb', 'ab'],
    ['half a surrogate pair', 'a\ud83db\ude00c', 'abc'],
    ['a Windows line end', 'a\r\nb', 'a\nb'],
  ])('%s is dropped or made a line end', (_case, name, expected) =>
    expect(textOf(renderDocx(makeTextDocx('{customer.name}'), withCustomer(name)))).toStrictEqual([expected])
  );
});

describe('amounts are printed as given, to the last digit (TP-19)', () => {
  const RTL = '\u200f';
  it.each([
    ['en-US', 'USD', 2, '-9999999999999.99', '-$9,999,999,999,999.99'],
    ['ko-KR', 'KRW', 0, '999999999999999', '₩999,999,999,999,999'],
    ['de-DE', 'EUR', 2, '1234567.8', '1.234.567,80\u00a0€'],
    ['ja-JP', 'JPY', 0, '1234.0000', '￥1,234'],
    ['ar-KW', 'KWD', 3, '1234.567', `${RTL}١٬٢٣٤٫٥٦٧\u00a0د.ك.${RTL}`],
  ])('%s %s', (locale, code, exponent, gross, expected) => {
    const record = sampleQuote({
      locale,
      currency: { code, exponent },
      totals: { subtotal: '0', discount: '0', net: '0', tax: '0', gross },
    });
    const whole = { lines: [], groups: [], payers: [], taxes: [] };
    const docx = renderDocx(makeTextDocx('{totals.gross}'), { ...record, ...whole });
    expect(textOf(docx)).toStrictEqual([expected]);
  });

  it('the parts of the payers add up to the printed total', () => {
    const minor = (text: string) => BigInt(text.replace(/\D/g, ''));
    const [parts = '', total = ''] = rendered('{#payers}{gross};{/payers}', '{totals.gross}');
    expect(
      parts
        .split(';')
        .slice(0, -1)
        .map(minor)
        .reduce((sum, part) => sum + part, 0n)
    ).toBe(minor(total));
  });
});

describe('a document of three hundred lines and five payers each (TP-16)', () => {
  it('is filled within three seconds', () => {
    const payers = Array.from({ length: 5 }, (_, n) => samplePayer({ name: `Payer ${n}` }));
    const lines = Array.from(
      { length: 300 },
      (_, n): DocumentLine => sampleLine({ position: n + 1, payers })
    );
    const view = sampleQuote({ lines, payers });
    const body = table(
      tableRow('{#lines}{position} {name}', '{#payers}{name} {gross} {/payers}', '{net}{/lines}')
    );
    const started = cpuTime();
    const texts = textOf(renderDocx(makeDocx({ body }), view));
    expect(cpuTime() - started).toBeLessThan(3_000);
    expect(texts).toHaveLength(900);
    expect(texts.at(-3)).toBe('300 Safety course');
  });
});

describe('rendering', () => {
  it('refuses a document that outgrows every template, before it is packed', () => {
    const lines = Array.from({ length: 300 }, () => sampleLine({ name: 'long name '.repeat(100) }));
    const template = makeTextDocx(`{#lines}${'{name}'.repeat(500)}{/lines}`);
    const act = () => renderDocx(template, sampleQuote({ lines }));
    expect(problemCodes(act)).toStrictEqual(['too-big']);
  });

  it('the same quote twice gives the same bytes (TP-18)', () => {
    const template = makeTextDocx('{quote.number}');
    expect(renderDocx(template, RECORD).equals(renderDocx(template, RECORD))).toBe(true);
  });

  it('does not change what it is given', () => {
    const view = sampleQuote();
    renderDocx(makeTextDocx('{#lines}{name}{/lines}'), view);
    expect(view).toStrictEqual(RECORD);
  });

  it.each([
    ['raw XML', '{@quote.number}', ['raw-xml']],
    ['assignments', '{total = 0}', ['assignment']],
    ['calls', "{constructor.constructor('return process')()}", ['call']],
    ['unclosed sections', '{#lines}{name}', ['unclosed-loop']],
  ])('refuses %s although nobody has checked the template before', (_case, text, codes) => {
    const act = () => renderDocx(makeTextDocx(text), RECORD);
    expect(refusalOf(act)).toMatchObject({ code: 'quote-template.invalid', kind: 'unreadable' });
    expect(problemCodes(act)).toStrictEqual(codes);
  });
});
