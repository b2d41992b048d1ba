import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import PizZip from 'pizzip';
import { listTokens } from '../../src/domain/document/token-catalogue';
import { startCrm, type Client, type Crm } from '../support/crm';
import { filesIn } from '../support/files-in';
import { sql } from '../support/postgres';
import { until } from '../support/until';
import { makeTextDocx, receiveFile, sendFile, textOf } from '../support/word-files';
import { makeCatalogue, makeDeal } from '../support/world';

const OURS = readFileSync(path.join(__dirname, '../../src/documents/templates/quote.en.docx'));
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let crm: Crm;
let program: Client;
let priceBook: string;

const storedFiles = () => filesIn(crm.filesFolder);
const storedKeys = async () =>
  (
    await sql<{ storage_key: string }>(crm.databaseUrl, 'select storage_key from quote_templates order by 1')
  ).map(({ storage_key }) => storage_key);
const upload = (bytes: Buffer, more: object = {}, client = program) =>
  sendFile(client, 'post', `/api/price-books/${priceBook}/templates`, {
    bytes,
    fields: { name: 'Offer' },
    ...more,
  });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  priceBook = (await program.post('/api/price-books', { data: { name: 'Standard' } })).body.data.documentId;
});
afterAll(() => crm.stop());
/** As many files as rows, whatever a test has tried (FI-08). */
afterEach(async () => expect(storedFiles()).toEqual(await storedKeys()));

describe('uploading a template', () => {
  it('keeps the file outside of public, with its name, size and hash', async () => {
    const answer = await upload(OURS, {
      fields: { name: 'Offer', language: 'pt-br' },
      fileName: '../견적 v1.docx',
    });
    expect(answer.body.data).toEqual({
      documentId: expect.any(String),
      name: 'Offer',
      language: 'pt-BR',
      active: true,
      version: 1,
      fileName: '견적 v1.docx',
      size: OURS.length,
      sha256: sha256(OURS),
    });
    const [key = ''] = await storedKeys();
    expect(readFileSync(path.join(crm.filesFolder, key))).toEqual(OURS);
    expect(filesIn(crm.strapi.dirs.static.public).filter((name) => name.endsWith('.docx'))).toStrictEqual([]);
  });

  it('hangs it on the price book and never tells where the file lies', async () => {
    const { documentId } = (await upload(OURS)).body.data;
    const found = await program.get(`/api/quote-templates/${documentId}`, { populate: 'priceBook' });
    expect(found.body.data).toMatchObject({ priceBook: { documentId: priceBook } });
    expect(found.body.data).not.toHaveProperty('storageKey');
  });

  it('lists every problem with tag, part and a sentence', async () => {
    const answer = await upload(makeTextDocx('{custmer.name}', '{#lines}{name}'));
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatchObject({ message: 'quote-template.invalid' });
    expect(answer.body.error.details.problems).toEqual(
      expect.arrayContaining([
        {
          code: 'unknown-token',
          part: 'body',
          tag: '{custmer.name}',
          nearest: 'customer.name',
          message: 'The token “custmer.name” is unknown; did you mean “customer.name”?',
        },
        expect.objectContaining({ part: 'body', tag: '{#lines}' }),
      ])
    );
  });

  it.each([
    ['HTML under the name of a Word file', Buffer.from('<html><script>alert(1)</script></html>')],
    ['an empty file', Buffer.alloc(0)],
    ['a zip of something else', new PizZip().file('a.txt', 'a').generate({ type: 'nodebuffer' })],
    [
      'a bomb',
      new PizZip()
        .file('word/document.xml', Buffer.alloc(60_000_000, 32))
        .generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
    ],
    ['eleven megabytes', Buffer.concat([OURS, Buffer.alloc(11_000_000)])],
  ])('refuses %s', async (_what, bytes) => {
    const answer = await upload(bytes);
    expect([answer.status, answer.body.error.message]).toEqual([422, 'quote-template.unreadable']);
    expect(answer.body.error.details.problems[0].message).toMatch(/\.$/);
  });

  it('refuses a file of more than 20 megabytes', async () => {
    expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('refuses a form of more than 21 megabytes before it reads it', async () => {
    const answer = await upload(Buffer.alloc(22 * 1024 * 1024));
    expect([answer.status, answer.body.error.message]).toEqual([413, 'upload.too-large']);
  });

  it.each([
    [
      'an unknown price book',
      '/api/price-books/nobody/templates',
      { name: 'Offer' },
      404,
      'record.not-found',
    ],
    ['no name', undefined, {}, 400, 'request.malformed'],
    ['a field that nobody knows', undefined, { name: 'Offer', size: '1' }, 400, 'request.malformed'],
    [
      'a language that is none',
      undefined,
      { name: 'Offer', language: 'x_y' },
      400,
      'document.unknown-locale',
    ],
  ] as const)('refuses %s', async (_what, url, fields, status, code) => {
    const to = url ?? `/api/price-books/${priceBook}/templates`;
    const answer = await sendFile(program, 'post', to, { bytes: OURS, fields });
    expect([answer.status, answer.body.error.message]).toEqual([status, code]);
  });

  it('refuses a form without a file, with two, and with one under another name', async () => {
    const url = `/api/price-books/${priceBook}/templates`;
    const none = await program.raw('post', url).field('name', 'Offer');
    const two = await program
      .raw('post', url)
      .field('name', 'Offer')
      .attach('file', OURS, 'a.docx')
      .attach('file', OURS, 'b.docx');
    const other = await program.raw('post', url).field('name', 'Offer').attach('paper', OURS, 'a.docx');
    expect([none, two, other].map(({ status, body }) => [status, body.error.message])).toEqual([
      [400, 'upload.file-required'],
      [400, 'upload.one-file-only'],
      [400, 'upload.file-required'],
    ]);
  });

  it('refuses six files and two hundred fields', async () => {
    const url = `/api/price-books/${priceBook}/templates`;
    const files = program.raw('post', url);
    for (let count = 0; count < 6; count += 1) void files.attach('file', OURS, `${count}.docx`);
    const fields = program.raw('post', url);
    for (let count = 0; count < 200; count += 1) void fields.field(`f${count}`, 'x');
    expect([(await files).status, (await fields).status]).toEqual([413, 413]);
  });

  it('refuses files where none are taken', async () => {
    const answer = await program.raw('post', '/api/accounts').attach('file', OURS, 'a.docx');
    expect(answer.status).toBe(400);
  });

  it('gives the same answer twice under one key, and keeps one file', async () => {
    const headers = { 'Idempotency-Key': 'upload-once' };
    const [first, second] = [await upload(OURS, { headers }), await upload(OURS, { headers })];
    expect(second.body).toEqual(first.body);
    expect((await upload(makeTextDocx('other'), { headers })).status).toBe(422);
  });

  it('leaves nothing of forms that break off', async () => {
    const { port } = crm.strapi.server.httpServer.address() as AddressInfo;
    const incoming = () => filesIn(path.join(crm.filesFolder, 'incoming')).length;
    const halfWay = () => {
      const sent = http.request({
        port,
        method: 'POST',
        path: `/api/price-books/${priceBook}/templates`,
        headers: {
          'Content-Type': 'multipart/form-data; boundary=x',
          Authorization: `Bearer ${program.token}`,
        },
      });
      sent.on('error', () => undefined);
      sent.write(
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: a/b\r\n\r\n'
      );
      sent.write(Buffer.alloc(200_000));
      return sent;
    };
    const forms = Array.from({ length: 50 }, halfWay);
    await until('fifty forms are half-way', () => incoming() === 50);
    forms.forEach((form) => form.destroy());
    await until('their files are gone', () => incoming() === 0);
  });

  it('ends a form that never ends', async () => {
    const { port } = crm.strapi.server.httpServer.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      const sent = http.request({
        port,
        method: 'POST',
        path: `/api/price-books/${priceBook}/templates`,
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      });
      sent.on('error', reject);
      sent.on('response', ({ statusCode }) => (resolve(statusCode), sent.destroy()));
      sent.write('--x\r\nContent-Disposition: form-data; name="');
      const more = () => sent.destroyed || sent.write(Buffer.alloc(1_000_000, 65), more);
      more();
    });
    expect(status).toBe(413);
  });
});

describe('another file for a template', () => {
  it('takes the place of the old one, which is gone', async () => {
    const { documentId } = (await upload(OURS)).body.data;
    const next = makeTextDocx('{quote.number}');
    const answer = await sendFile(program, 'put', `/api/quote-templates/${documentId}/file`, {
      bytes: next,
      fileName: 'next.docx',
    });
    expect(answer.body.data).toMatchObject({
      documentId,
      version: 2,
      fileName: 'next.docx',
      sha256: sha256(next),
    });
    const file = await receiveFile(program, `/api/quote-templates/${documentId}/file`);
    expect(file.bytes).toEqual(next);
  });

  it('is checked like the first; the old one stays when it is no good', async () => {
    const { documentId } = (await upload(OURS)).body.data;
    const answer = await sendFile(program, 'put', `/api/quote-templates/${documentId}/file`, {
      bytes: makeTextDocx('{nothing}'),
    });
    expect(answer.status).toBe(422);
    expect((await receiveFile(program, `/api/quote-templates/${documentId}/file`)).bytes).toEqual(OURS);
  });

  it('of an unknown template is refused', async () =>
    expect((await sendFile(program, 'put', '/api/quote-templates/nobody/file', { bytes: OURS })).status).toBe(
      404
    ));

  it('is set by uploading only', async () => {
    const { documentId } = (await upload(OURS)).body.data;
    const answer = await program.put(`/api/quote-templates/${documentId}`, { data: { sha256: 'x' } });
    expect([answer.status, answer.body.error.message]).toEqual([400, 'field.server-owned']);
  });
});

describe('a template that is deleted', () => {
  it('takes its file with it', async () => {
    const { documentId } = (await upload(OURS)).body.data;
    const before = storedFiles().length;
    expect((await program.delete(`/api/quote-templates/${documentId}`)).status).toBe(204);
    expect(storedFiles()).toHaveLength(before - 1);
  });
});

describe('a transaction that fails after the file was written', () => {
  it('leaves no file', async () => {
    await sql(
      crm.databaseUrl,
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'crm:test.refused'; end $$;
       create trigger refuse before insert on quote_templates for each row execute function refuse()`
    );
    const before = storedFiles();
    const answer = await upload(OURS);
    await sql(crm.databaseUrl, 'drop trigger refuse on quote_templates; drop function refuse()');
    expect([answer.status, answer.body.error.message]).toEqual([409, 'test.refused']);
    expect(storedFiles()).toEqual(before);
  });
});

describe('checking and tokens', () => {
  it.each([
    ['a good template has no problems', OURS, []],
    ['a wrong tag is one', makeTextDocx('{nothing.at}'), ['unknown-token']],
    ['so is a file that is none', Buffer.from('plain text'), ['not-a-docx']],
  ])('%s', async (_case, bytes, codes) => {
    const answer = await sendFile(program, 'post', '/api/quote-templates/check', { bytes });
    expect(answer.status).toBe(200);
    expect(answer.body.data.problems.map(({ code }: { code: string }) => code)).toStrictEqual(codes);
  });

  it.each([
    ['English when nobody asks', {}, '', 'en'],
    ['the language asked for by name', { locale: 'ko' }, 'pt-BR', 'ko'],
    ['the language that the request prefers', {}, 'fr, pt;q=0.9, ko;q=0.5', 'pt-BR'],
    ['English for a language that nobody has translated', { locale: 'fr' }, '', 'en'],
  ] as const)('the tokens are listed in %s', async (_case, query, preferred, language) => {
    const answer = await program
      .raw('get', '/api/quote-templates/tokens')
      .query(query)
      .set('Accept-Language', preferred);
    expect(answer.body.data).toEqual(listTokens(language));
  });

  it('the tokens are a question of GraphQL too; files are not', async () => {
    const answer = await program.graphql('{ tokensQuoteTemplate }');
    expect(answer.body.data.tokensQuoteTemplate).toEqual(listTokens());
    const upload = await program.graphql('mutation { uploadQuoteTemplate(documentId: "x") }');
    expect(upload.body.errors[0].message).toMatch(/Cannot query field/);
  });
});

describe('a preview', () => {
  const preview = async (template: string, body: object = {}) => {
    const answer = await program
      .raw('post', `/api/quote-templates/${template}/preview`)
      .send(body)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    return { status: answer.status, bytes: answer.body as Buffer, headers: answer.headers };
  };
  const rows = () => sql<{ count: string }>(crm.databaseUrl, 'select count(*) from sales_documents');

  it('shows sample data in the language of the template, also while it is not active, and keeps nothing', async () => {
    const bytes = makeTextDocx('{customer.name}', '{totals.gross|hangul}');
    const { documentId } = (await upload(bytes, { fields: { name: 'Offer', language: 'ko' } })).body.data;
    await program.put(`/api/quote-templates/${documentId}`, { data: { active: false } });
    const before = [storedFiles(), await rows()];
    const shown = await preview(documentId);
    expect([shown.status, textOf(shown.bytes)]).toEqual([
      200,
      ['가람항만공사', '일금 사백일십육만이천구백오십원정'],
    ]);
    expect(shown.headers['content-disposition']).toContain('preview-offer.docx');
    expect([storedFiles(), await rows()]).toEqual(before);
  });

  it('shows a quote that the caller sees, and no other', async () => {
    const { documentId } = (await upload(makeTextDocx('{quote.name}'))).body.data;
    const { quote } = await makeDeal(program, await makeCatalogue(program), { quote: { name: 'Mine' } });
    expect(textOf((await preview(documentId, { quote })).bytes)).toEqual(['Mine']);
    expect((await preview(documentId, { quote: 'nobody' })).status).toBe(404);
    expect((await preview('nobody')).status).toBe(404);
    expect((await preview(documentId, { format: 'odt' })).status).toBe(400);
  });

  it('as PDF says so where LibreOffice is missing', async () => {
    crm.strapi.config.set('documents.soffice', '/nowhere/soffice');
    const { documentId } = (await upload(OURS)).body.data;
    const { status, bytes } = await preview(documentId, { format: 'pdf' });
    crm.strapi.config.set('documents.soffice', '');
    expect([status, JSON.parse(bytes.toString()).error.message]).toEqual([
      501,
      'sales-document.pdf-unavailable',
    ]);
  });
});

describe('the file of a template', () => {
  it('comes back as it went in, for keeping only', async () => {
    const { documentId } = (await upload(OURS, { fileName: '견적.docx' })).body.data;
    const { status, bytes, headers } = await receiveFile(program, `/api/quote-templates/${documentId}/file`);
    expect([status, bytes.equals(OURS)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': WORD,
      'content-length': String(OURS.length),
      'content-disposition': `attachment; filename="??.docx"; filename*=UTF-8''${encodeURIComponent('견적.docx')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
    });
  });

  it('of a template that has none yet is unknown', async () => {
    const bare = await program.post('/api/quote-templates', { data: { name: 'Bare', priceBook } });
    const url = `/api/quote-templates/${bare.body.data.documentId}/file`;
    expect((await program.get(url)).body.error.message).toBe('quote-template.without-file');
    await program.delete(`/api/quote-templates/${bare.body.data.documentId}`);
  });
});

describe('who may', () => {
  it('a price-book editor uploads and checks in the panel', async () => {
    const editor = await crm.panelUser('price-book-editor');
    const answer = await sendFile(editor, 'post', `/crm/price-books/${priceBook}/templates`, {
      bytes: OURS,
      fields: { name: 'Offer' },
    });
    expect(answer.status).toBe(200);
    expect((await sendFile(editor, 'post', '/crm/quote-templates/check', { bytes: OURS })).body.data).toEqual(
      {
        problems: [],
      }
    );
  });

  it('a representative does not, and nobody does without a login', async () => {
    const representative = await crm.panelUser('sales-representative');
    const sales = await crm.apiUser('sales');
    const fields = { name: 'Offer' };
    const to = (client: Client, door: string) =>
      sendFile(client, 'post', `${door}/price-books/${priceBook}/templates`, { bytes: OURS, fields });
    expect((await to(representative, '/crm')).status).toBe(403);
    expect((await to(sales, '/api')).status).toBe(403);
    expect((await to(crm.anonymous(), '/api')).status).toBe(403);
    expect((await to(crm.anonymous(), '/crm')).status).toBe(401);
  });
});
