import { BLUE, cell, field, GREY, PALE, paragraph, part, row, run, table, text } from './xml.mjs';

const SMALL = { size: 18, color: GREY };
const TINY = { size: 16, color: GREY };
const RIGHT = { align: 'right' };
const gap = text('', {}, { after: 160 });

/** Paragraphs that are there only when the token is; the paragraphs of its tags vanish. */
const when = (token, content) => text(`{#${token}}`) + content + text(`{/${token}}`);

const letterhead = (words) =>
  table(
    [5800, 3838],
    [
      row([
        cell(
          text('{company.name}', { bold: true, size: 32, color: BLUE }) +
            when('company.address', text('{company.address}', SMALL)) +
            text('{#company.phone}{company.phone}   {/company.phone}{company.email}', SMALL),
          5800,
          { rule: true }
        ),
        cell(
          text(words.title, { bold: true, size: 48, color: BLUE }, RIGHT) +
            text(`{quote.number}{#quote.isRevised}  ·  ${words.revision}{/quote.isRevised}`, SMALL, RIGHT),
          3838,
          { rule: true }
        ),
      ]),
    ]
  );

const customer = (words) =>
  text(words.preparedFor, { ...TINY, bold: true }) +
  text('{customer.name}', { bold: true, size: 24 }) +
  when('customer.address', text('{customer.address}')) +
  when('customer.vatNumber', text(`${words.vat} {customer.vatNumber}`, SMALL)) +
  when('customer.registrationNumber', text(`${words.registration} {customer.registrationNumber}`, SMALL)) +
  text('{#contacts}') +
  text('{name}{#jobTitle}, {jobTitle}{/jobTitle}{#email}  ·  {email}{/email}', SMALL) +
  text('{/contacts}');

const facts = (words) => {
  const fact = (name, value) => paragraph(run(`${name}  `, TINY) + run(value));
  return (
    fact(words.date, '{quote.issueDate}') +
    when('quote.dueDate', fact(words.validUntil, '{quote.dueDate}')) +
    when('quote.paymentTerms', fact(words.payment, '{quote.paymentTerms}')) +
    when('quote.ownerName', fact(words.contact, '{quote.ownerName}')) +
    when('quote.ownerEmail', text('{quote.ownerEmail}', SMALL)) +
    fact(words.currency, '{quote.currency}')
  );
};

const subject = text('{quote.name}', { bold: true, size: 28 }) + gap;

const parties = (words) =>
  table([5800, 3838], [row([cell(customer(words), 5800), cell(facts(words), 3838, { fill: PALE })])]);

const COLUMNS = [600, 3038, 1200, 1350, 1100, 950, 1400];
const HEAD = { bold: true, size: 17, color: BLUE };

const header = (titles, widths) =>
  row(
    titles.map((title, index) =>
      cell(text(title, HEAD, index > 1 ? RIGHT : {}), widths[index], { fill: PALE, rule: true })
    ),
    { isHeader: true }
  );

/** A row per line; the list opens in its first cell and closes in its last, so that the row repeats. */
const lineRow = (list) =>
  row([
    cell(text(`{#${list}}{position}`), COLUMNS[0], { rule: true }),
    cell(text('{name}') + when('description', text('{description}', SMALL)), COLUMNS[1], { rule: true }),
    cell(text('{quantity} {unit}', {}, RIGHT), COLUMNS[2], { rule: true }),
    cell(text('{unitPrice}', {}, RIGHT), COLUMNS[3], { rule: true }),
    cell(text('{discount}', {}, RIGHT), COLUMNS[4], { rule: true }),
    cell(text('{taxRate}', {}, RIGHT), COLUMNS[5], { rule: true }),
    cell(text(`{amount}{/${list}}`, {}, RIGHT), COLUMNS[6], { rule: true }),
  ]);

const lineTitles = (words) => [
  words.position,
  words.item,
  words.quantity,
  words.unitPrice,
  words.discount,
  words.tax,
  words.amount,
];
const wide = COLUMNS.slice(0, 6).reduce((sum, width) => sum + width, 0);

/** Groups lie one below the other, each a table of its own: a quote without groups is one table under no name. */
const lines = (words) =>
  text('{#groups}') +
  text('{#name}') +
  text('{name}', {}, { style: 'Heading2' }) +
  text('{/name}') +
  table(COLUMNS, [
    header(lineTitles(words), COLUMNS),
    lineRow('lines'),
    row([
      cell(text(`{#name}${words.groupSum}`, SMALL, RIGHT), wide, { span: 6 }),
      cell(text('{net}{/name}', SMALL, RIGHT), COLUMNS[6]),
    ]),
  ]) +
  gap +
  text('{/groups}');

const sumRow = (name, value, look = {}) =>
  row([cell(text(name, { ...SMALL, ...look }, RIGHT), 3600), cell(text(value, look, RIGHT), 2000)]);

const totals = (words) =>
  table(
    [3600, 2000],
    [
      sumRow(
        `{#quote.hasDocumentDiscount}${words.subtotal}`,
        '{totals.subtotal}{/quote.hasDocumentDiscount}'
      ),
      sumRow(
        `{#quote.hasDocumentDiscount}${words.documentDiscount}`,
        '-{totals.discount}{/quote.hasDocumentDiscount}'
      ),
      sumRow(words.net, '{totals.net}'),
      sumRow(`{#taxes}${words.taxLine}`, '{amount}{/taxes}'),
      sumRow(words.total, '{totals.gross}', { bold: true, size: 24, color: BLUE }),
    ],
    { align: 'right' }
  ) + gap;

const section = (condition, title, content) =>
  text(`{#${condition}}`) + text(title, {}, { style: 'Heading2' }) + content + gap + text(`{/${condition}}`);

const options = (words) =>
  section(
    'quote.hasOptions',
    words.options,
    table(COLUMNS, [header(lineTitles(words), COLUMNS), lineRow('options')])
  );

const payerTerms = (words) =>
  when('contact', text('{contact}', SMALL)) +
  when('terms', text('{terms}', SMALL)) +
  when('limit', text(words.limit, SMALL));

const PAYER_COLUMNS = [3838, 1200, 1500, 1400, 1700];
const payers = (words) =>
  section(
    'quote.hasSeveralPayers',
    words.payers,
    table(PAYER_COLUMNS, [
      header([words.payer, words.share, words.net, words.taxAmount, words.total], PAYER_COLUMNS),
      row([
        cell(text('{#payers}{name}') + payerTerms(words), PAYER_COLUMNS[0], {
          rule: true,
        }),
        cell(text('{percent}'), PAYER_COLUMNS[1], { rule: true }),
        cell(text('{net}', {}, RIGHT), PAYER_COLUMNS[2], { rule: true }),
        cell(text('{tax}', {}, RIGHT), PAYER_COLUMNS[3], { rule: true }),
        cell(text('{gross}{/payers}', {}, RIGHT), PAYER_COLUMNS[4], { rule: true }),
      ]),
    ])
  );

const references = (names) =>
  names.map(([kind, type, id]) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`).join('');

const pageLayout = `<w:sectPr>${references([
  ['header', 'default', 'rId3'],
  ['header', 'first', 'rId4'],
  ['footer', 'default', 'rId5'],
  ['footer', 'first', 'rId5'],
])}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;

export const body = (words) =>
  part(
    'document',
    `<w:body>${letterhead(words)}${gap}${parties(words)}${gap}${subject}${
      words.inWords ? text(words.inWords, { bold: true, size: 24 }) + gap : ''
    }${lines(words)}${totals(words)}${options(words)}${payers(words)}${when(
      'quote.terms',
      text(words.terms, {}, { style: 'Heading2' }) + text('{quote.terms}')
    )}${pageLayout}</w:body>`
  );

/** From the second page on. */
export const pageHeader = () => part('hdr', text('{company.name}  ·  {quote.number}', TINY, { after: 160 }));
export const firstPageHeader = () => part('hdr', text(''));

export const pageFooter = ({ page: [before, between, after], vat }) =>
  part(
    'ftr',
    text(
      `{company.name}{#company.registrationNumber}  ·  {company.registrationNumber}{/company.registrationNumber}{#company.vatNumber}  ·  ${vat} {company.vatNumber}{/company.vatNumber}`,
      TINY
    ) +
      paragraph(
        run(before, TINY) +
          field('PAGE', TINY) +
          run(between, TINY) +
          field('NUMPAGES', TINY) +
          run(after, TINY),
        RIGHT
      )
  );
