import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partXml } from '../../src/documents/docx/testing/make-docx';
import { fileStore } from '../../src/platform/storage/file-store';
import { s3FileStore } from '../../src/platform/storage/s3-file-store';
import { startS3, type S3Server } from '../../src/platform/storage/testing/s3-server';
import { startCrm, type Client, type Crm } from '../support/crm';
import { filesIn } from '../support/files-in';
import { sql } from '../support/postgres';
import { makeTextDocx, receiveFile, sendFile, textOf } from '../support/word-files';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

const OURS = readFileSync(path.join(__dirname, '../../src/documents/templates/quote.en.docx'));
const SHORT = makeTextDocx('{quote.number} {totals.gross}');

let crm: Crm;
/** Where files go at the end of this file. */
let s3: S3Server | undefined;
let program: Client;
let catalogue: Catalogue;
let template: string;

const upload = async (
  bytes: Buffer,
  fields: Record<string, string> = {},
  priceBook = catalogue.priceBook
) => {
  const url = `/api/price-books/${priceBook}/templates`;
  const answer = await sendFile(program, 'post', url, {
    bytes,
    fields: { name: unique('Template'), ...fields },
  });
  return answer.body.data.documentId as string;
};
const generate = (client: Client, quote: string, using = template) =>
  client.post(`/api/quotes/${quote}/generate`, { template: using });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const fileOf = async (client: Client, document: string) =>
  receiveFile(client, `/api/sales-documents/${document}/download`);
const storedFiles = () => filesIn(crm.filesFolder);
const inBucket = async (): Promise<readonly string[]> =>
  s3 ? s3FileStore(s3.place, fileStore(crm.filesFolder)).list(new Date(Date.now() + 60_000)) : [];
const storedKeys = async () =>
  (
    await sql<{ storage_key: string }>(
      crm.databaseUrl,
      `select storage_key from quote_templates union all select storage_key from sales_documents
        union all select pdf_storage_key from sales_documents where pdf_storage_key is not null
        union all select storage_key from attachment_versions order by 1`
    )
  ).map(({ storage_key }) => storage_key);
const quoteOf = async (quote: string) => (await program.get(`/api/quotes/${quote}`)).body.data;
const putLines = async (quote: string, lines: object[]) => {
  const answer = await program.put(`/api/quotes/${quote}/lines`, {
    version: (await quoteOf(quote)).version,
    lines,
  });
  expect(answer.status).toBe(200);
  return answer.body.data;
};
const productLine = (more: object = {}) => ({
  type: 'product',
  product: catalogue.software,
  unit: catalogue.unit,
  quantity: 3,
  unitPrice: '33.33',
  taxRate: 19,
  ...more,
});
const simpleQuote = async (more: { account?: string; client?: Client } = {}) => {
  const deal = await makeDeal(more.client ?? program, catalogue, { account: more.account });
  await putLinesAs(more.client ?? program, deal.quote, [productLine()]);
  return deal;
};
const putLinesAs = async (client: Client, quote: string, lines: object[]) => {
  const { version } = (await client.get(`/api/quotes/${quote}`)).body.data;
  expect((await client.put(`/api/quotes/${quote}/lines`, { version, lines })).status).toBe(200);
};

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
  template = await upload(OURS);
});
afterAll(() => crm.stop());
/** As many files as rows, whatever a test has tried (FI-08). */
afterEach(async () => expect([...storedFiles(), ...(await inBucket())].sort()).toEqual(await storedKeys()));

describe('the paper of a quote', () => {
  it('says what the quote says, to the cent and in its words', async () => {
    await program.put('/api/crm-setting', {
      data: {
        companyName: 'Harbour Training Ltd',
        companyStreet: '1 Quay Road',
        companyPostalCode: 'SO14 2AQ',
        companyCity: 'Southampton',
        companyCountry: 'GB',
        companyEmail: 'hello@harbour.example',
        timeZone: 'Europe/London',
        defaultCurrency: 'EUR',
        defaultLocale: 'en',
      },
    });
    const account = await makeAccount(program, catalogue, {
      name: 'Busan Port Authority',
      code: 'C-0042',
      street: 'Harbour Street',
      streetNumber: '12',
      postalCode: '48058',
      city: 'Busan',
      country: 'KR',
      paymentTerms: 'net-30',
      billToContactName: 'Park Seo',
    });
    await makeRecord(program, 'contacts', { account, name: 'Lee Jun', email: 'jun@busan.example' });
    const { quote } = await makeDeal(program, catalogue, {
      account,
      quote: {
        name: 'Spring training',
        startDate: '2026-03-01',
        dueDate: '2099-03-31',
        notes: 'Travel <&> included',
      },
    });
    const second = await makeAccount(program, catalogue, { name: 'Ulsan Terminal', paymentTerms: 'prepaid' });
    await program.post('/api/quote-customers', { data: { quote, account: second } });
    await program.post(`/api/quotes/${quote}/customers/distribute-evenly`);
    await putLines(quote, [
      productLine({ discountPercent: 5, description: 'Five percent less' }),
      { type: 'project', name: 'Travel', quantity: '2.5', unitPrice: '99.99', taxRate: 7 },
    ]);
    const made = await generate(program, quote);
    expect(made.status).toBe(200);
    const { bytes } = await fileOf(program, made.body.data.documentId);
    const texts = textOf(bytes);

    // 3 x 33.33 x 0.95 = 94.9905 -> 94.99; 2.5 x 99.99 = 249.975 -> 249.98; tax 18.05 and 17.50
    expect(await quoteOf(quote)).toMatchObject({ net: 344.97, tax: 35.55, gross: 380.52 });
    for (const printed of ['€94.99', '€249.98', '€344.97', '€380.52', '€18.05', '€17.50', '€33.33', '€99.99'])
      expect(texts).toContainEqual(expect.stringContaining(printed));
    for (const said of [
      'Harbour Training Ltd',
      'Busan Port Authority',
      'Spring training',
      'Five percent less',
      'Travel <&> included',
      'March 1, 2026',
      'March 31, 2099',
      'Payable within 30 days',
      'Payment in advance',
      'Park Seo',
      'jun@busan.example',
    ])
      expect(texts).toContainEqual(expect.stringContaining(said));
    expect(texts).toContainEqual(expect.stringContaining('Harbour Street 12\n48058 Busan\nSouth Korea'));
    expect(partXml(bytes)).not.toMatch(/undefined|\[object|NaN|>null</);
  });

  it('prints for each payer what the API says', async () => {
    const { quote } = await simpleQuote();
    for (const name of ['One', 'Two'])
      await program.post('/api/quote-customers', {
        data: { quote, account: await makeAccount(program, catalogue, { name }) },
      });
    await program.post(`/api/quotes/${quote}/customers/distribute-evenly`);
    await putLines(quote, [
      { type: 'project', name: 'Works', quantity: 1, unitPrice: '100.01', taxRate: 19 },
    ]);
    const each = await upload(
      makeTextDocx(
        '{#payers}{percent} {net} {tax} {gross} {/payers}',
        '{#lines}{#payers}{net} {tax} {gross} {/payers}{/lines}',
        '{totals.net} {totals.tax} {totals.gross}'
      )
    );
    const { payers, totals } = (await program.get(`/api/quotes/${quote}/amounts`)).body.data;
    const euro = (amounts: Record<string, string>) => `€${amounts.net} €${amounts.tax} €${amounts.gross}`;
    const { documentId } = (await generate(program, quote, each)).body.data;
    const [all, ofLine, sums] = textOf((await fileOf(program, documentId)).bytes);
    const shares = ['33.34%', '33.33%', '33.33%'];
    expect(all).toBe(shares.map((share, index) => `${share} ${euro(payers[index])} `).join(''));
    expect(ofLine).toBe(payers.map((payer: Record<string, string>) => `${euro(payer)} `).join(''));
    expect(sums).toBe(euro(totals));
    expect(sums).toBe('€100.01 €19.00 €119.01');
  });

  it('puts lines into groups, leaves out what is not chosen, and tells the discount of the whole quote', async () => {
    const each = await upload(
      makeTextDocx(
        '{#groups}{name}: {#lines}{name} {amount}, {/lines}{net}; {/groups}',
        '{#options}{name} {net}{/options}',
        '{totals.subtotal} - {totals.discount} = {totals.net}; {totals.gross|code}'
      )
    );
    const { quote } = await makeDeal(program, catalogue);
    const project = (name: string, unitPrice: string, more: object = {}) => ({
      type: 'project',
      name,
      quantity: 1,
      unitPrice,
      taxRate: 10,
      ...more,
    });
    await program.put(`/api/quotes/${quote}`, { data: { discountPercent: 10 } });
    await putLines(quote, [
      project('Works', '100.05', { groupName: 'Harbour' }),
      project('Film', '50', { isOptional: true }),
      project('Travel', '20', { isOptional: true, isChosen: true }),
    ]);
    const { documentId } = (await generate(program, quote, each)).body.data;
    const [groups, options, sums] = textOf((await fileOf(program, documentId)).bytes);
    expect(options).toBe('Film €50.00');
    expect(groups).toBe('Harbour: Works €100.05, €90.04; : Travel €20.00, €18.00; ');
    expect(sums).toBe('€120.05 - €12.01 = €108.04; EUR\u00a0118.84');
  });

  it.each([
    ['ko', ['대한민국', '30일 이내 지급', '작성 중', '€119.00']],
    ['pt-BR', ['Coreia do Sul', 'Pagamento em até 30 dias', 'Rascunho', '€\u00a0119,00']],
    ['de', ['Südkorea', 'Payable within 30 days', 'Draft', '119,00\u00a0€']],
  ])('speaks the language of its template: %s', async (language, expected) => {
    const words = await upload(
      makeTextDocx('{customer.country}', '{quote.paymentTerms}', '{quote.status}', '{totals.gross}'),
      { language }
    );
    const account = await makeAccount(program, catalogue, { country: 'KR', paymentTerms: 'net-30' });
    const { quote } = await makeDeal(program, catalogue, { account });
    await putLines(quote, [productLine({ quantity: 1, unitPrice: '100' })]);
    const { documentId } = (await generate(program, quote, words)).body.data;
    expect(textOf((await fileOf(program, documentId)).bytes)).toEqual(expected);
  });

  it('is a record of quote, customer and opportunity, with its file behind a checked door', async () => {
    const { quote, account, opportunity } = await simpleQuote();
    const { data } = (await generate(program, quote)).body;
    const { number } = await quoteOf(quote);
    expect(data).toMatchObject({
      kind: 'quote',
      version: 1,
      fileName: expect.stringMatching(new RegExp(`^${number}-rev1-Template.*-v1\\.docx$`)),
    });
    const found = (await program.get(`/api/sales-documents/${data.documentId}`, { populate: '*' })).body.data;
    expect(found).toMatchObject({
      quote: { documentId: quote },
      account: { documentId: account },
      opportunity: { documentId: opportunity },
      template: { documentId: template },
      sha256: data.sha256,
    });
    expect(found).not.toHaveProperty('storageKey');
    const { bytes, headers } = await fileOf(program, data.documentId);
    expect([bytes.length, sha256(bytes)]).toEqual([data.size, data.sha256]);
    expect(headers).toMatchObject({
      'content-disposition': `attachment; filename="${data.fileName}"`,
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
    });
    expect(storedFiles().some((name) => name.startsWith('public'))).toBe(false);
  });

  it('stays as it was when quote and template change', async () => {
    const mine = await upload(SHORT);
    const { quote } = await simpleQuote();
    const first = (await generate(program, quote, mine)).body.data;
    const before = (await fileOf(program, first.documentId)).bytes;
    await putLines(quote, [productLine({ quantity: 9 })]);
    await sendFile(program, 'put', `/api/quote-templates/${mine}/file`, {
      bytes: makeTextDocx('New {quote.name}'),
    });
    const second = (await generate(program, quote, mine)).body.data;
    expect([first, second]).toMatchObject([
      { version: 1, templateVersion: 1, templateSha256: sha256(SHORT) },
      { version: 2, templateVersion: 2, templateSha256: sha256(makeTextDocx('New {quote.name}')) },
    ]);
    expect((await fileOf(program, first.documentId)).bytes).toEqual(before);
    expect(textOf((await fileOf(program, second.documentId)).bytes)).toEqual([
      `New ${(await quoteOf(quote)).name}`,
    ]);
  });

  it('is counted for each template by itself, under names of their own', async () => {
    const { quote } = await simpleQuote();
    const [mine, other] = [await upload(SHORT, { name: 'Short' }), await upload(SHORT, { name: 'Long/er' })];
    const made = [];
    for (const using of [mine, other, mine]) made.push((await generate(program, quote, using)).body.data);
    const { number } = await quoteOf(quote);
    expect(made.map(({ version, fileName }) => [version, fileName])).toEqual([
      [1, `${number}-rev1-Short-v1.docx`],
      [1, `${number}-rev1-Long-er-v1.docx`],
      [2, `${number}-rev1-Short-v2.docx`],
    ]);
  });

  it('TP-18: twice of the same quote has the same text and the same bytes', async () => {
    const { quote } = await simpleQuote();
    const twice = [(await generate(program, quote)).body.data, (await generate(program, quote)).body.data];
    expect(twice[0].sha256).toBe(twice[1].sha256);
    expect(twice.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('may be made of a quote that is won and locked', async () => {
    const { quote } = await simpleQuote();
    expect((await program.post(`/api/quotes/${quote}/win`)).status).toBe(200);
    expect((await generate(program, quote)).status).toBe(200);
  });

  it('is a mutation of GraphQL too', async () => {
    const { quote } = await simpleQuote();
    const answer = await program.graphql(
      'mutation ($quote: ID!, $data: GenerateQuoteInput) { generateQuote(documentId: $quote, data: $data) }',
      { quote, data: { template } }
    );
    expect(answer.body.data.generateQuote).toMatchObject({ version: 1, kind: 'quote' });
  });

  it('is in the history of its customer', async () => {
    const { quote } = await simpleQuote();
    const { documentId } = (await generate(program, quote)).body.data;
    const { data } = (await program.get('/api/history-entries', { filters: { recordId: documentId } })).body;
    expect(data.map(({ action }: { action: string }) => action)).toEqual(['create']);
    expect(data[0].changes).toMatchObject({ version: [null, 1] });
    expect(data[0].changes).not.toHaveProperty('storageKey');
  });
});

describe('a paper is refused', () => {
  it('with a template of another price book, an inactive one and an unknown one', async () => {
    const { quote } = await simpleQuote();
    const other = await makeRecord(program, 'price-books', { name: unique('Other') });
    const inactive = await upload(SHORT);
    await program.put(`/api/quote-templates/${inactive}`, { data: { active: false } });
    for (const using of [await upload(SHORT, {}, other), inactive, 'nobody']) {
      const answer = await generate(program, quote, using);
      expect([answer.status, answer.body.error.message]).toEqual([400, 'quote-template.not-of-price-book']);
    }
  });

  it('with a template that has no file yet', async () => {
    const { quote } = await simpleQuote();
    const bare = await makeRecord(program, 'quote-templates', {
      name: 'Bare',
      priceBook: catalogue.priceBook,
    });
    expect((await generate(program, quote, bare)).body.error.message).toBe('quote-template.without-file');
    await program.delete(`/api/quote-templates/${bare}`);
  });

  it('while the splits of a line do not make 100, since its parts would not sum to its total', async () => {
    const { quote } = await makeDeal(program, catalogue);
    await putLines(quote, [{ type: 'project', name: 'Works', quantity: 1, unitPrice: '100', taxRate: 0 }]);
    await sql(
      crm.databaseUrl,
      `update quote_line_customers set billing_split_percent = 60 where quote_line_fk in
         (select l.id from quote_lines l join quotes q on q.id = l.quote_fk where q.document_id = $1)`,
      [quote]
    );
    const answer = await generate(program, quote);
    expect([answer.status, answer.body.error.message]).toEqual([400, 'quote.split-not-100']);
  });

  it.each([
    [
      'of the quote',
      'update quotes set gross = gross + 0.01 where document_id = $1',
      'totals.gross',
      '119.00',
    ],
    [
      'of a line',
      'update quote_lines set net = 1 where quote_fk = (select id from quotes where document_id = $1)',
      'groups[0].lines[0].amount',
      '100',
    ],
  ])(
    'when an amount %s is not the one of the database, and nothing of it is kept',
    async (_what, change, path, printed) => {
      const { quote } = await makeDeal(program, catalogue);
      await putLines(quote, [productLine({ quantity: 1, unitPrice: '100' })]);
      await sql(crm.databaseUrl, change, [quote]);
      const answer = await generate(program, quote);
      expect([answer.status, answer.body.error.message]).toEqual([409, 'sales-document.amounts-differ']);
      expect(answer.body.error.details.amounts).toEqual(
        expect.arrayContaining([expect.objectContaining({ path, printed: printed.replace('.00', '') })])
      );
      const found = await program.get('/api/sales-documents', { filters: { quote: { documentId: quote } } });
      expect(found.body.data).toStrictEqual([]);
    }
  );

  it('without the name of a template, and with what nobody knows', async () => {
    const { quote } = await simpleQuote();
    expect((await program.post(`/api/quotes/${quote}/generate`, {})).status).toBe(400);
    expect((await program.post(`/api/quotes/${quote}/generate`, { template, status: 'won' })).status).toBe(
      400
    );
    expect((await generate(program, 'nobody')).status).toBe(404);
  });
});

describe('who sees a paper', () => {
  it('the customer of somebody else is unknown, and so are its quote and its paper', async () => {
    const owner = await crm.apiUser('sales', 'owner@api.example');
    const other = await crm.apiUser('sales', 'other@api.example');
    const account = await makeAccount(owner, catalogue, { isPrivate: true });
    const { quote } = await simpleQuote({ account, client: owner });
    const made = await generate(owner, quote);
    expect([made.status, made.body.error]).toEqual([200, undefined]);
    const { documentId } = made.body.data;
    expect((await fileOf(owner, documentId)).status).toBe(200);
    for (const stranger of [other, program, await crm.admin()]) {
      const door = stranger === (await crm.admin()) ? '/crm' : '/api';
      expect((await stranger.get(`${door}/sales-documents/${documentId}/download`)).status).toBe(404);
      expect((await stranger.post(`${door}/quotes/${quote}/generate`, { template })).status).toBe(404);
    }
  });

  it('nobody without a login, and no role without the command', async () => {
    const { quote } = await simpleQuote();
    const { documentId } = (await generate(program, quote)).body.data;
    const download = `sales-documents/${documentId}/download`;
    expect((await crm.anonymous().get(`/api/${download}`)).status).toBe(403);
    expect((await crm.anonymous().get(`/crm/${download}`)).status).toBe(401);
    const support = await crm.panelUser('support');
    expect((await support.get(`/crm/${download}`)).status).toBe(403);
    const finance = await crm.panelUser('finance');
    expect((await fileOf(finance, 'x')).status).toBe(401);
    expect((await receiveFile(finance, `/crm/${download}`)).status).toBe(200);
    expect((await finance.post(`/crm/quotes/${quote}/generate`, { template })).status).toBe(403);
  });
});

describe('a paper is evidence', () => {
  it('which no door writes or deletes', async () => {
    const { quote } = await simpleQuote();
    const { documentId } = (await generate(program, quote)).body.data;
    const url = `/api/sales-documents/${documentId}`;
    expect((await program.put(url, { data: { name: 'Other' } })).status).toBe(405);
    expect((await program.delete(url)).status).toBe(405);
  });

  it.each([
    ['change its file', "update sales_documents set sha_256 = 'x'"],
    ['change its version', 'update sales_documents set version = version + 100'],
    ['delete it', 'delete from sales_documents'],
  ])('of which the database itself lets nobody %s', async (_what, statement) => {
    await generate(program, (await simpleQuote()).quote);
    await expect(sql(crm.databaseUrl, statement)).rejects.toThrow('crm:sales-document.immutable');
  });

  it('outlives its quote', async () => {
    const { quote } = await simpleQuote();
    const { documentId } = (await generate(program, quote)).body.data;
    await program.post(`/api/quotes/${quote}/deactivate`);
    expect((await program.delete(`/api/quotes/${quote}`)).status).toBe(204);
    expect((await fileOf(program, documentId)).status).toBe(200);
  });

  it('whose template cannot be deleted', async () => {
    const mine = await upload(SHORT);
    await generate(program, (await simpleQuote()).quote, mine);
    expect((await program.delete(`/api/quote-templates/${mine}`)).status).toBe(409);
  });
});

describe('a template that gets another file while papers are made (TP-17)', () => {
  it('gives each paper the old file or the new one, whole, and its version', async () => {
    const mine = await upload(makeTextDocx('old {quote.number}'));
    const { quote } = await simpleQuote();
    const { number } = await quoteOf(quote);
    const making = Array.from({ length: 8 }, () => generate(program, quote, mine));
    const replaced = await sendFile(program, 'put', `/api/quote-templates/${mine}/file`, {
      bytes: makeTextDocx('new {quote.number}'),
    });
    expect(replaced.status).toBe(200);
    for (const { status, body } of [...(await Promise.all(making)), await generate(program, quote, mine)]) {
      expect([200, 409]).toContain(status);
      if (status === 409) continue;
      const { documentId, templateVersion } = body.data;
      const expected = templateVersion === 1 ? `old ${number}` : `new ${number}`;
      expect(textOf((await fileOf(program, documentId)).bytes)).toEqual([expected]);
    }
  });
});

describe('twenty papers of one quote at once', () => {
  it('get the versions 1 to 20, each once', async () => {
    const { quote } = await simpleQuote();
    const all = await Promise.all(Array.from({ length: 20 }, () => generate(program, quote)));
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const versions = all.map(({ body }) => body.data.version as number).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('under one key are one', async () => {
    const { quote } = await simpleQuote();
    const headers = { 'Idempotency-Key': 'print-once' };
    const first = await program.post(`/api/quotes/${quote}/generate`, { template }, headers);
    const second = await program.post(`/api/quotes/${quote}/generate`, { template }, headers);
    expect(second.body).toEqual(first.body);
    expect((await generate(program, quote)).body.data.version).toBe(2);
  });
});

describe('the PDF beside a paper', () => {
  const pdfOf = (client: Client, document: string) =>
    receiveFile(client, `/api/sales-documents/${document}/pdf`);
  /** A program in the place of LibreOffice: quick, and it counts its calls. */
  const office = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
    const program = path.join(folder, 'soffice');
    const calls = path.join(folder, 'calls');
    writeFileSync(program, `#!/bin/sh\necho called >> ${calls}\nprintf %%PDF-1.7 > "$HOME/paper.pdf"\n`);
    chmodSync(program, 0o755);
    crm.strapi.config.set('documents.soffice', program);
    return { calls: () => readFileSync(calls, 'utf8').trim().split('\n').length };
  };
  afterEach(() => crm.strapi.config.set('documents.soffice', ''));

  it('is made when it is first asked for, once, and stays', async () => {
    const { calls } = office();
    const { data } = (await generate(program, (await simpleQuote()).quote)).body;
    const [first, second] = [await pdfOf(program, data.documentId), await pdfOf(program, data.documentId)];
    expect([first.status, first.bytes.toString()]).toEqual([200, '%PDF-1.7']);
    expect(second.bytes).toEqual(first.bytes);
    expect(calls()).toBe(1);
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${data.fileName.replace('.docx', '.pdf')}"`,
      'x-content-type-options': 'nosniff',
    });
    const found = (await program.get(`/api/sales-documents/${data.documentId}`)).body.data;
    expect(found).toMatchObject({ pdfSize: 8, pdfSha256: sha256(Buffer.from('%PDF-1.7')) });
    expect(found).not.toHaveProperty('pdfStorageKey');
    await expect(
      sql(crm.databaseUrl, "update sales_documents set pdf_sha_256 = 'x' where pdf_size = 8")
    ).rejects.toThrow('crm:sales-document.immutable');
  });

  it('asked for by many at once is one file', async () => {
    office();
    const { documentId } = (await generate(program, (await simpleQuote()).quote)).body.data;
    const all = await Promise.all(Array.from({ length: 4 }, () => pdfOf(program, documentId)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('is for those who see the paper', async () => {
    office();
    const owner = await crm.apiUser('sales', 'pdf-owner@api.example');
    const account = await makeAccount(owner, catalogue, { isPrivate: true });
    const { documentId } = (await generate(owner, (await simpleQuote({ account, client: owner })).quote)).body
      .data;
    expect((await pdfOf(program, documentId)).status).toBe(404);
    expect((await pdfOf(owner, documentId)).status).toBe(200);
  });

  it('is refused with 501 where LibreOffice is not installed', async () => {
    crm.strapi.config.set('documents.soffice', '/nowhere/soffice');
    const { documentId } = (await generate(program, (await simpleQuote()).quote)).body.data;
    const answer = await program.get(`/api/sales-documents/${documentId}/pdf`);
    expect([answer.status, answer.body.error.message]).toEqual([501, 'sales-document.pdf-unavailable']);
  });
});

describe('a paper whose row is refused', () => {
  it('leaves no file', async () => {
    const { quote } = await simpleQuote();
    const before = storedFiles();
    await sql(
      crm.databaseUrl,
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'crm:test.refused'; end $$;
       create trigger refuse before insert on sales_documents for each row execute function refuse()`
    );
    const answer = await generate(program, quote);
    await sql(crm.databaseUrl, 'drop trigger refuse on sales_documents; drop function refuse()');
    expect([answer.status, answer.body.error.message]).toEqual([409, 'test.refused']);
    expect(storedFiles()).toEqual(before);
  });
});

describe('a template of a book that gets a new version', () => {
  it('comes along with a file of its own', async () => {
    const book = await makeRecord(program, 'price-books', { name: unique('Book') });
    const former = await upload(OURS, { name: 'Offer' }, book);
    const { data: next } = (await program.post(`/api/price-books/${book}/new-version`)).body;
    const ofNext = { 'filters[priceBook][documentId]': next.documentId };
    const [copy] = (await program.get('/api/quote-templates', ofNext)).body.data;
    expect((await program.delete(`/api/quote-templates/${former}`)).status).toBe(204);
    const { bytes } = await receiveFile(program, `/api/quote-templates/${copy.documentId}/file`);
    expect([next.templates, copy.name, sha256(bytes)]).toEqual([1, 'Offer', sha256(OURS)]);
  });
});

describe('files in a bucket of S3', () => {
  beforeAll(async () => {
    s3 = await startS3();
    const { bucket, prefix, endpoint, accessKeyId, secretAccessKey } = s3.place;
    Object.assign(process.env, {
      CRM_S3_BUCKET: bucket,
      CRM_S3_PREFIX: prefix,
      CRM_S3_ENDPOINT: endpoint,
      CRM_S3_ACCESS_KEY_ID: accessKeyId,
      CRM_S3_SECRET_ACCESS_KEY: secretAccessKey,
      CRM_S3_PATH_STYLE: 'true',
    });
    await crm.restart();
  });
  afterAll(async () => {
    for (const name of Object.keys(process.env).filter((each) => each.startsWith('CRM_S3_')))
      delete process.env[name];
    await s3?.stop();
    s3 = undefined;
  });

  it('templates, papers and attachments are kept there, given back whole or in part, and go with their rows', async () => {
    const { account, quote } = await simpleQuote();
    const local = storedFiles();
    const { data: paper } = (await generate(program, quote, await upload(OURS))).body;
    const { status, bytes } = await fileOf(program, paper.documentId);
    expect([status, sha256(bytes), bytes.length]).toEqual([200, paper.sha256, paper.size]);
    const pdf = Buffer.from('%PDF-1.7 first\n');
    const sent = { bytes: pdf, fileName: 'scan.pdf', fields: { account } };
    const { documentId } = (await sendFile(program, 'post', '/api/attachments', sent)).body.data;
    const url = `/api/attachments/${documentId}/download`;
    expect((await receiveFile(program, url)).bytes).toEqual(pdf);
    const part = await program.raw('get', url).set('Range', 'bytes=5-7').buffer(true);
    expect([part.status, String(part.body), part.headers['content-range']]).toEqual([
      206,
      '1.7',
      `bytes 5-7/${pdf.length}`,
    ]);
    expect([storedFiles(), (await inBucket()).length]).toEqual([local, 3]);
    expect((await program.delete(`/api/attachments/${documentId}`)).status).toBe(204);
    expect(await inBucket()).toHaveLength(2);
  });

  it('one that is not there any more is said to be missing', async () => {
    expect((await program.get(`/api/quote-templates/${template}/file`)).body.error.message).toBe(
      'file.missing'
    );
  });
});
