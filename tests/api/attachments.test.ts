import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { filesIn } from '../support/files-in';
import { historyOf, restDoor } from '../support/doors';
import { actors, sweeping } from '../support/inside';
import { sql } from '../support/postgres';
import { until } from '../support/until';
import { makeTextDocx, receiveFile, sendFile } from '../support/word-files';
import { makeAccount, makeCatalogue, makeDeal, type Catalogue, type Deal } from '../support/world';

const PDF = Buffer.from('%PDF-1.7 first\n');
const SECOND = Buffer.from('%PDF-1.7 second, longer\n');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let crm: Crm;
let program: Client;
let catalogue: Catalogue;
let deal: Deal;
let contract: string;

const incoming = () => filesIn(path.join(crm.filesFolder, 'incoming'));
const storedKeys = async () =>
  (
    await sql<{ storage_key: string }>(
      crm.databaseUrl,
      'select distinct storage_key from attachment_versions order by 1'
    )
  ).map(({ storage_key }) => storage_key);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const attach = (bytes: Buffer, more: Partial<Parameters<typeof sendFile>[3]> = {}, client = program) =>
  sendFile(client, 'post', '/api/attachments', {
    bytes,
    fileName: 'scan.pdf',
    fields: { account: deal.account },
    ...more,
  });
const attached = async (bytes = PDF, more: object = {}, client = program): Promise<string> => {
  const answer = await attach(bytes, more, client);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};
const addVersion = (id: string, bytes: Buffer, fileName = 'scan.pdf') =>
  sendFile(program, 'post', `/api/attachments/${id}/versions`, { bytes, fileName });
const said = ({ status, body }: Answer) => [status, body?.error?.message];

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
  deal = await makeDeal(program, catalogue);
  const [made] = await sql<{ document_id: string }>(
    crm.databaseUrl,
    `insert into contracts (document_id, number, name, state, currency, published_at)
     values ('c'||substr(md5('contract'), 1, 23), 'C-1', 'Contract', 'active', 'EUR', now()) returning document_id`
  );
  contract = made?.document_id as string;
  await sql(
    crm.databaseUrl,
    `insert into contracts_account_lnk (contract_id, account_id)
     select c.id, a.id from contracts c, accounts a where c.number = 'C-1' and a.document_id = '${deal.account}'`
  );
});
afterAll(() => crm.stop());
/** FI-08: as many files as rows, whatever a test has tried. */
afterEach(async () => expect(filesIn(crm.filesFolder)).toEqual(await storedKeys()));

describe('attaching a file', () => {
  it('keeps it outside of public with its name, kind, size and hash (ATT-02)', async () => {
    const answer = await attach(PDF, {
      fileName: '../계약 scan.PDF',
      fields: { account: deal.account, description: ' signed ' },
    });
    expect([answer.status, answer.body.data]).toEqual([
      200,
      {
        documentId: expect.any(String),
        name: '계약 scan.pdf',
        description: 'signed',
        versionCount: 1,
        contentType: 'application/pdf',
        size: PDF.length,
        sha256: sha256(PDF),
      },
    ]);
    expect(filesIn(crm.strapi.dirs.static.public).filter((name) => name.endsWith('.pdf'))).toStrictEqual([]);
  });

  it('hangs it on any one record of a deal, and lists it there (ATT-01)', async () => {
    const owners = {
      account: deal.account,
      opportunity: deal.opportunity,
      quote: deal.quote,
      priceBook: catalogue.priceBook,
      contract,
      project: catalogue.project,
    };
    for (const [owner, id] of Object.entries(owners)) {
      const made = await attached(PDF, { fields: { [owner]: id, name: `${owner} file` } });
      const list = await program.get('/api/attachments', {
        [`filters[${owner}][documentId][$eq]`]: id,
        populate: owner,
        sort: 'id:desc',
      });
      expect(list.body.data[0]).toMatchObject({
        documentId: made,
        name: `${owner} file.pdf`,
        versionCount: 1,
        [owner]: { documentId: id },
      });
    }
  });

  it('says who uploaded it; nobody else can say it', async () => {
    const sales = await crm.apiUser('sales');
    const id = await attached(PDF, {}, sales);
    const { body } = await sales.get(`/api/attachments/${id}`, { populate: ['uploadedBy', 'versions'] });
    expect(body.data).toMatchObject({ uploadedBy: { name: 'sales@api.example' }, versions: [{ number: 1 }] });
    expect(JSON.stringify(body)).not.toContain('torageKey');
    const other = await program.put(`/api/attachments/${id}`, { data: { uploadedBy: null, size: 1 } });
    expect(said(other)).toEqual([400, 'field.server-owned']);
  });

  it.each([
    ['on nothing', {}, 400, 'attachment.owner-required'],
    ['on two records', { account: 'a', quote: 'b' }, 400, 'attachment.one-owner-only'],
    ['on a record that is not there', { account: 'nobody' }, 404, 'record.not-found'],
    ['on something else', { contact: 'x' }, 400, 'request.malformed'],
  ])('refuses one %s', async (_case, fields, status, code) =>
    expect(said(await attach(PDF, { fields }))).toEqual([status, code])
  );

  it.each([
    ['FI-01 a page', 'a.html', PDF, 'attachment.type-not-accepted'],
    ['FI-01 an image that holds scripts', 'a.svg', PDF, 'attachment.type-not-accepted'],
    ['FI-01 a page behind a second extension', 'a.pdf.html', PDF, 'attachment.type-not-accepted'],
    ['FI-03 a script for a page to load', 'evil.js', PDF, 'attachment.type-not-accepted'],
    ['FI-04 a program by a turned name', 'offer\u202Efdp.exe', PDF, 'attachment.type-not-accepted'],
    ['FI-02 a page named as an image', 'a.png', Buffer.from('<html>'), 'attachment.content-differs'],
    ['FI-02 a zip named as a Word file', 'a.docx', Buffer.from('PK\x03\x04'), 'attachment.content-differs'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'attachment.empty'],
  ])('refuses %s', async (_case, fileName, bytes, code) =>
    expect(said(await attach(bytes, { fileName, contentType: 'image/png' }))).toEqual([400, code])
  );

  it.each([
    ['../../x.pdf', 'x.pdf'],
    ['..%2f..%2fx.pdf', '%2f..%2fx.pdf'],
    ['C:\\x.pdf', 'x.pdf'],
    ['/etc/x.pdf', 'x.pdf'],
    ['CON.pdf', 'file.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ])('FI-04 gives a safe name to %s', async (fileName, name) =>
    expect((await attach(PDF, { fileName })).body.data.name).toBe(name)
  );

  it('FI-10 keeps two files of the same name, uploaded at the same moment', async () => {
    const both = await Promise.all([attach(PDF), attach(PDF)]);
    const [one, two] = both.map(({ body }) => body.data.documentId);
    expect(one).not.toBe(two);
  });

  it('FI-11 refuses a picture of 900 million pixels by its head, and decodes none', async () => {
    const png = (side: number) => {
      const bytes = Buffer.alloc(40_000);
      bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
      bytes.writeUInt32BE(side, 16);
      bytes.writeUInt32BE(side, 20);
      return bytes;
    };
    const before = process.memoryUsage.rss();
    expect(said(await attach(png(30_000), { fileName: 'plan.png' }))).toEqual([
      400,
      'attachment.too-many-pixels',
    ]);
    await attached(png(10_000), { fileName: 'plan.png' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
  });

  it('FI-05 FI-06 refuses too big a file and too many of them, and keeps nothing', async () => {
    const big = await attach(Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]));
    const many = program.raw('post', '/api/attachments').field('account', deal.account);
    for (let count = 0; count < 6; count += 1) void many.attach('file', PDF, `${count}.pdf`);
    expect([big.status, (await many).status]).toEqual([413, 413]);
    expect(incoming()).toStrictEqual([]);
  });

  it('FI-07 leaves nothing of a hundred uploads that break off half-way', async () => {
    const { port } = crm.strapi.server.httpServer.address() as AddressInfo;
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: a/b\r\n\r\n%PDF-`;
    const forms = Array.from({ length: 100 }, () => {
      const sent = http.request({
        port,
        method: 'POST',
        path: '/api/attachments',
        headers: {
          'Content-Type': 'multipart/form-data; boundary=x',
          Authorization: `Bearer ${program.token}`,
        },
      });
      sent.on('error', () => undefined);
      sent.write(head);
      sent.write(Buffer.alloc(100_000));
      return sent;
    });
    await until('all are half-way', () => incoming().length === 100);
    forms.forEach((form) => form.destroy());
    await until('their files are gone', () => incoming().length === 0);
  });

  it('is done once per key', async () => {
    const headers = { 'Idempotency-Key': 'attach-once' };
    const [first, second] = [await attach(PDF, { headers }), await attach(PDF, { headers })];
    expect(second.body).toEqual(first.body);
    expect((await attach(SECOND, { headers })).status).toBe(422);
  });
});

describe('versions', () => {
  it('are all kept, counted, and gone back to without losing one (ATT-05, ATT-06)', async () => {
    const id = await attached();
    expect((await addVersion(id, SECOND)).body.data).toMatchObject({
      versionCount: 2,
      sha256: sha256(SECOND),
    });
    const back = await program.post(`/api/attachments/${id}/revert`, { version: 1 });
    expect([back.status, back.body.data.versionCount, back.body.data.sha256]).toEqual([200, 3, sha256(PDF)]);
    const { body } = await program.get(`/api/attachments/${id}`, { populate: 'versions' });
    expect(
      body.data.versions.map(({ number, size, revertedFrom }: Record<string, unknown>) => [
        number,
        size,
        revertedFrom,
      ])
    ).toEqual([
      [1, PDF.length, null],
      [2, SECOND.length, null],
      [3, PDF.length, 1],
    ]);
    const bytesOf = async (end: string) =>
      (await receiveFile(program, `/api/attachments/${id}${end}`)).bytes.toString();
    expect([
      await bytesOf('/download'),
      await bytesOf('/versions/2/download'),
      await bytesOf('/versions/3/download'),
    ]).toEqual([PDF.toString(), SECOND.toString(), PDF.toString()]);
    expect((await historyOf(program, id)).map(([action]) => action)).toEqual(['create', 'update', 'update']);
  });

  it('through GraphQL, too', async () => {
    const id = await attached();
    await addVersion(id, SECOND);
    const answer = await program.graphql(
      `mutation { revertAttachment(documentId: "${id}", data: { version: 1 }) }`
    );
    expect(answer.body.data.revertAttachment).toMatchObject({ versionCount: 3, sha256: sha256(PDF) });
    const created = await program.graphql(
      'mutation { createAttachment(data: { name: "x" }) { documentId } }'
    );
    expect(created.body.errors[0].message).toMatch(/Cannot query field/);
  });

  it('may be of another kind: the name follows', async () => {
    const id = await attached(PDF, { fields: { account: deal.account, name: 'Offer 2.0' } });
    const answer = await addVersion(id, makeTextDocx('Offer'), 'neu.docx');
    expect(answer.body.data).toMatchObject({ name: 'Offer 2.0.docx', contentType: WORD });
    const first = await receiveFile(program, `/api/attachments/${id}/versions/1/download`);
    expect(first.headers['content-disposition']).toBe('attachment; filename="Offer 2.0.pdf"');
  });

  it('sent at the same moment get a number each', async () => {
    const id = await attached();
    const answers = await Promise.all(Array.from({ length: 5 }, () => addVersion(id, SECOND)));
    expect(answers.map(({ body }) => body.data.versionCount).sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it.each([
    ['the current one', { version: 1 }, 409, 'attachment.already-current'],
    ['one that is not there', { version: 2 }, 404, 'attachment.version-unknown'],
    ['none', { version: 0 }, 400, 'request.malformed'],
  ])('are not gone back to: %s', async (_case, body, status, code) => {
    const id = await attached();
    expect(said(await program.post(`/api/attachments/${id}/revert`, body))).toEqual([status, code]);
  });

  it('never change, whoever writes', async () => {
    await attached();
    await expect(sql(crm.databaseUrl, 'update attachment_versions set size = 1')).rejects.toThrow(
      'attachment.version-immutable'
    );
  });
});

describe('an attached file', () => {
  it('is renamed and described; it keeps its kind (ATT-04, ATT-07)', async () => {
    const id = await attached();
    const { body } = await program.put(`/api/attachments/${id}`, {
      data: { name: 'Rahmenvertrag.html', description: 'signed' },
    });
    expect(body.data).toMatchObject({ name: 'Rahmenvertrag.html.pdf', description: 'signed' });
  });

  it('moves to no other record', async () => {
    const id = await attached();
    const answer = await program.put(`/api/attachments/${id}`, { data: { quote: deal.quote } });
    expect(said(answer)).toEqual([400, 'field.server-owned']);
  });

  it('FI-08 goes with its bytes', async () => {
    const id = await attached();
    await addVersion(id, SECOND);
    await program.post(`/api/attachments/${id}/revert`, { version: 1 });
    const before = filesIn(crm.filesFolder).length;
    expect((await program.delete(`/api/attachments/${id}`)).status).toBe(204);
    expect(filesIn(crm.filesFolder)).toHaveLength(before - 2);
    expect((await program.get(`/api/attachments/${id}`)).status).toBe(404);
  });

  it('FI-08 goes with the record it hangs on', async () => {
    const account = await makeAccount(program, catalogue);
    await addVersion(await attached(PDF, { fields: { account } }), SECOND);
    const before = filesIn(crm.filesFolder).length;
    expect((await program.delete(`/api/accounts/${account}`)).status).toBe(204);
    expect(filesIn(crm.filesFolder)).toHaveLength(before - 2);
    expect(
      await sql(crm.databaseUrl, 'select 1 from attachment_versions where attachment_fk is null')
    ).toStrictEqual([]);
  });

  it('FI-08 goes with a contract whose last line is removed', async () => {
    const { body } = await program.post(`/api/accounts/${deal.account}/contracts`, {
      name: 'Short',
      lines: [{ type: 'project', name: 'Works', quantity: 1, unitPrice: 1 }],
    });
    await addVersion(await attached(PDF, { fields: { contract: body.data.documentId } }), SECOND);
    const before = filesIn(crm.filesFolder).length;
    const removed = await program.delete(`/api/contract-lines/${body.data.lines[0].documentId}`);
    expect([removed.status, removed.body.data.contract]).toEqual([200, null]);
    expect(filesIn(crm.filesFolder)).toHaveLength(before - 2);
  });

  it('is kept when the deletion of its record is refused', async () => {
    const before = filesIn(crm.filesFolder);
    expect((await program.delete(`/api/accounts/${deal.account}`)).status).toBe(409);
    expect(filesIn(crm.filesFolder)).toEqual(before);
  });
});

describe('what a crash leaves behind (CR-06)', () => {
  const NOON = new Date('2030-01-01T12:00:00Z');
  const inStore = (name: string, minutesBefore: number): string => {
    const file = path.join(crm.filesFolder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'left behind');
    const at = new Date(NOON.getTime() - minutesBefore * 60_000);
    utimesSync(file, at, at);
    return file;
  };
  const sweep = () => actors().asSystem(() => sweeping().sweepFiles(crm.strapi, NOON));

  it('is swept when it is older than any upload, and nothing that a row names', async () => {
    await attached();
    const kept = filesIn(crm.filesFolder);
    const orphan = inStore(`ab/${'0'.repeat(38)}`, 6);
    const running = inStore(`cd/${'1'.repeat(38)}`, 4);
    inStore('incoming/half', 6);
    const uploading = inStore('incoming/uploading', 4);
    expect(await sweep()).toEqual({ orphans: 1, unfinished: 1 });
    expect([orphan, running, uploading].map((file) => existsSync(file))).toEqual([false, true, true]);
    for (const file of [running, uploading]) rmSync(file);
    expect(filesIn(crm.filesFolder)).toEqual(kept);
  });

  it('sweeps nothing when most files have no row: rather the wrong database', async () => {
    const files = Array.from({ length: 300 }, (_each, index) =>
      inStore(`ef/${String(index).padStart(38, '0')}`, 60)
    );
    expect(await sweep()).toEqual({ orphans: 0, unfinished: 0 });
    expect(files.filter((file) => existsSync(file))).toHaveLength(300);
    for (const file of files) rmSync(file);
  });

  it('a record that lost its file is reported, and says so when it is asked for', async () => {
    const id = await attached();
    const [version] = await sql<{ document_id: string; storage_key: string }>(
      crm.databaseUrl,
      `select v.document_id, v.storage_key from attachment_versions v
       join attachments a on a.id = v.attachment_fk where a.document_id = '${id}'`
    );
    const file = path.join(crm.filesFolder, version?.storage_key as string);
    rmSync(file);
    const missing = await actors().asSystem(() => sweeping().missingFiles(crm.strapi));
    expect(missing).toEqual([
      { type: 'api::attachment-version.attachment-version', documentId: version?.document_id },
    ]);
    expect(said(await program.get(`/api/attachments/${id}/download`))).toEqual([409, 'file.missing']);
    writeFileSync(file, PDF);
  });
});

describe('downloading', () => {
  it('is for keeping, never for showing (FI-02, IN-14)', async () => {
    const id = await attached(PDF, { fileName: 'a"\u00e9 тест.pdf' });
    const { status, bytes, headers } = await receiveFile(program, `/api/attachments/${id}/download`);
    expect([status, bytes]).toEqual([200, PDF]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="a\u00e9 ????.pdf"; filename*=UTF-8''a%C3%A9%20%D1%82%D0%B5%D1%81%D1%82.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      etag: `"${sha256(PDF)}"`,
    });
  });

  it.each([
    ['bytes=0-3', 206, '%PDF', 'bytes 0-3/15'],
    ['bytes=-6', 206, 'first\n', 'bytes 9-14/15'],
    ['bytes=14-999999999', 206, '\n', 'bytes 14-14/15'],
    ['bytes=15-', 416, '', 'bytes */15'],
    [
      `bytes=${Array.from({ length: 1000 }, (_each, at) => `${at}-${at}`).join(',')}`,
      200,
      PDF.toString(),
      undefined,
    ],
  ])('FI-12 of a part: %.20s', async (range, status, text, contentRange) => {
    const id = await attached();
    const answer = await program
      .raw('get', `/api/attachments/${id}/download`)
      .set('Range', range)
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (chunk: Buffer) => (all += chunk.toString()));
        response.on('end', () => done(null, all));
      });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });

  it('of a part goes on only with the same file', async () => {
    const id = await attached();
    const part = (etag: string) =>
      program
        .raw('get', `/api/attachments/${id}/download`)
        .set({ Range: 'bytes=0-0', 'If-Range': etag })
        .then(({ status }) => status);
    expect([await part(`"${sha256(PDF)}"`), await part('"other"')]).toEqual([206, 200]);
  });
});

describe('who sees the record sees its files (ATT-09)', () => {
  it('ID-14 ID-17 nobody else gets, changes or adds bytes', async () => {
    const owner = await crm.apiUser('sales', 'owner@api.example');
    const other = await crm.apiUser('sales', 'other@api.example');
    const account = await makeAccount(owner, catalogue, { isPrivate: true });
    const id = await attached(PDF, { fields: { account } }, owner);
    const [key = ''] = (
      await sql<{ storage_key: string }>(
        crm.databaseUrl,
        `select v.storage_key from attachment_versions v join attachments a on a.id = v.attachment_fk
         where a.document_id = '${id}'`
      )
    ).map(({ storage_key }) => storage_key);
    expect(readFileSync(path.join(crm.filesFolder, key))).toEqual(PDF);
    const url = `/api/attachments/${id}/download`;
    const asked = async (client: Client, headers: Record<string, string> = {}) =>
      (await client.raw('get', url).set(headers)).status;
    const headOf = async (client: Client) =>
      (await Object.assign(client.raw('get', url), { method: 'HEAD' })).status;
    expect([await asked(owner), await headOf(owner)]).toEqual([200, 200]);
    expect([
      await asked(other),
      await asked(other, { Range: 'bytes=0-1' }),
      await headOf(other),
      (await crm.anonymous().get(url)).status,
      (await other.get(`/api/attachments/${id}/versions/1/download`)).status,
      (await other.get(`/uploads/${key}`)).status,
      (await other.get(`/${key}`)).status,
      (await other.put(`/api/attachments/${id}`, { data: { name: 'mine' } })).status,
      (await other.delete(`/api/attachments/${id}`)).status,
      (await other.post(`/api/attachments/${id}/revert`, { version: 1 })).status,
      (await attach(PDF, { fields: { account } }, other)).status,
      (await sendFile(other, 'post', `/api/attachments/${id}/versions`, { bytes: PDF, fileName: 'a.pdf' }))
        .status,
    ]).toEqual([404, 404, 404, 403, 404, 404, 404, 404, 204, 404, 404, 404]);
    expect(await asked(owner)).toBe(200);
  });

  it("ID-15 ID-17 Strapi's own library takes and gives nothing", async () => {
    const sales = await crm.apiUser('sales');
    const library = await sendFile(sales, 'post', '/api/upload', {
      bytes: PDF,
      fields: { ref: 'api::account.account', refId: deal.account, field: 'attachments' },
    });
    const answers = [
      library,
      await sales.get('/api/upload/files'),
      await sales.get('/api/upload/files/1'),
      await sales.delete('/api/upload/files/1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('a person in the panel attaches at the other door', async () => {
    const editor = await crm.panelUser('price-book-editor');
    const answer = await sendFile(editor, 'post', '/crm/attachments', {
      bytes: PDF,
      fileName: 'list.pdf',
      fields: { priceBook: catalogue.priceBook },
    });
    expect([answer.status, answer.body.data?.name]).toEqual([200, 'list.pdf']);
    const onAccount = await sendFile(editor, 'post', '/crm/attachments', {
      bytes: PDF,
      fileName: 'list.pdf',
      fields: { account: deal.account },
    });
    expect(said(onAccount)).toEqual([404, 'record.not-found']);
    expect((await restDoor(program).create('attachment', { name: 'x' })).status).toBe(400);
  });
});
