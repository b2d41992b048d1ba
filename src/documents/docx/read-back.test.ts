import PizZip from 'pizzip';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { quoteDocumentView } from '../quote-document-view';
import { sampleLine, samplePayer, sampleQuote } from '../testing/sample-quote';
import { compileDocx } from './compile-docx';
import { expectedAmounts } from './expected-amounts';
import { openTemplate } from './open-template';
import { readAmountsBack } from './read-back';
import { readyTemplate, renderDocx, renderQuote } from './render-docx';
import { makeDocx, makeTextDocx, paragraph, partXml, table, tableRow, textOf } from './testing/make-docx';

const RECORD = sampleQuote({ lines: [sampleLine(), sampleLine({ net: '5.00', payers: [samplePayer()] })] });
const renderTo = (template: Buffer, record = RECORD) =>
  renderQuote(readyTemplate(openTemplate(template)), record);
const expectedOf = (template: Buffer, record = RECORD) =>
  expectedAmounts(compileDocx(openTemplate(template)).tags, quoteDocumentView(record));

/** The produced file with other words in it, as a wrong engine would have written them. */
const tampered = (docx: Buffer, from: string, to: string): Buffer => {
  const zip = new PizZip(docx);
  const xml = partXml(docx);
  expect(xml).toContain(from);
  return zip.file('word/document.xml', xml.replace(from, to)).generate({ type: 'nodebuffer' });
};

describe('amounts of a paper', () => {
  it.each([
    ['a sum', ['{totals.gross}'], [['totals.gross', '3447.95']]],
    [
      'a sum by its filters',
      ['{totals.net|number} {totals.net | code} {totals.net|hangul}'],
      [
        ['totals.net', '3134.5'],
        ['totals.net', '3134.5'],
        ['totals.net', '3134.5'],
      ],
    ],
    [
      'lines',
      ['{#lines}{net} {/lines}'],
      [
        ['lines[0].net', '1900'],
        ['lines[1].net', '5'],
      ],
    ],
    [
      'payers of lines',
      ['{#lines}{#payers}{gross}{/payers}{/lines}'],
      [['lines[1].payers[0].gross', '2298.75']],
    ],
    ['what is shown on a condition', ['{#quote.hasTaxes}{totals.tax}{/}'], [['totals.tax', '313.45']]],
    ['not what is hidden', ['{^lines}{totals.tax}{/lines}{#quote.isRevised}{/}'], []],
    [
      'a limit that one of two has',
      ['{#payers}{#limit}up to {limit}{/limit}{/payers}'],
      [['payers[1].limit', '5000']],
    ],
    ['texts, percentages and days are none', ['{quote.number} {quote.dueDate} {#taxes}{rate}{/taxes}'], []],
  ])('are read back: %s', (_case, lines, expected) =>
    expect(renderTo(makeTextDocx(...lines)).amounts).toStrictEqual(
      expected.map(([path, amount]) => ({ path, amount }))
    )
  );

  it('are read back from rows, headers, footers and footnotes', () => {
    const template = makeDocx({
      body: table(tableRow('{#lines}{name}', '{unitPrice}', '{gross}{/lines}')),
      header: paragraph('{totals.net}'),
      footer: paragraph('{totals.gross}'),
      footnotes: paragraph('{totals.tax}'),
    });
    expect(
      renderTo(template)
        .amounts.map(({ path }) => path)
        .sort()
    ).toStrictEqual([
      'lines[0].gross',
      'lines[0].unitPrice',
      'lines[1].gross',
      'lines[1].unitPrice',
      'totals.gross',
      'totals.net',
      'totals.tax',
    ]);
  });

  it.each([
    ['an amount is another one', '$3,447.95', '$3,447.96'],
    ['an amount is left out', '$3,447.95', ''],
    ['an amount is a part of a longer one', '$3,447.95', '$3,447.951'],
    ['an amount has lost its minus', '-$5.00', '$5.00'],
    ['two amounts have changed places', '$1,900.00', '$3,447.95'],
  ])('differ, and are refused, when %s', (_case, from, to) => {
    const record = sampleQuote({ lines: [sampleLine(), sampleLine({ net: '-5.00' })] });
    const template = makeTextDocx('{#lines}{net}; {/lines} Total {totals.gross}');
    const docx = tampered(renderDocx(template, record), from, to);
    const act = () => readAmountsBack(docx, expectedOf(template, record), record.locale);
    expect(act).toThrow(new RuleViolation('sales-document.amounts-differ'));
  });

  it('are named with their place when they differ', () => {
    const template = makeTextDocx('{totals.gross}');
    const docx = tampered(renderDocx(template, RECORD), '$3,447.95', '$1');
    try {
      readAmountsBack(docx, expectedOf(template), 'en-US');
      throw new Error('Nothing was refused');
    } catch (error) {
      expect(error).toMatchObject({
        kind: 'conflict',
        details: {
          amounts: [{ path: 'totals.gross', part: 'body', expected: '3447.95', printed: '$3,447.95' }],
        },
      });
    }
  });

  it('are told from the same amount in what people have written', () => {
    const record = sampleQuote({ lines: [sampleLine({ name: 'From $1,900.00 down to $7' })] });
    const { docx, amounts } = renderTo(makeTextDocx('{#lines}{name}: {net}{/lines}'), record);
    expect(textOf(docx)).toStrictEqual(['From $1,900.00 down to $7: $1,900.00']);
    expect(amounts).toStrictEqual([{ path: 'lines[0].net', amount: '1900' }]);
  });
});

describe('an amount that touches other digits', () => {
  it('is found all the same', () =>
    expect(renderTo(makeTextDocx('{#lines}{net}{position}{/lines}0{totals.net}1')).amounts).toHaveLength(3));
});

describe('a template that was read once', () => {
  it('gives every quote the bytes that a fresh reading gives it', () => {
    const template = makeDocx({
      body:
        table(tableRow('{#lines}{name}{#payers}{name}{/payers}', '{gross}{/lines}')) +
        paragraph('{#payers}', '{limit}{/payers}'),
      header: paragraph('{quote.number}{^contacts}nobody{/contacts}'),
    });
    const kept = readyTemplate(openTemplate(template));
    const records = [
      RECORD,
      sampleQuote({ lines: [], contacts: [] }),
      sampleQuote(),
      sampleQuote({ payers: [] }),
      RECORD,
    ];
    for (const record of records)
      expect(renderQuote(kept, record).docx).toStrictEqual(renderDocx(template, record));
  });
});
