import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { historyOf } from '../support/doors';
import { sql } from '../support/postgres';
import { receiveFile, sendFile } from '../support/word-files';
import { makeAccount, makeCatalogue, makeRecord, type Catalogue } from '../support/world';

const PDF = Buffer.from('%PDF-1.7 contract\n');

let crm: Crm;
let program: Client;
let writer: Client;
let reader: Client;
let catalogue: Catalogue;
let account: string;
let project: string;

const words = (text: string, url?: string) => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text },
      ...(url ? [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }] : []),
    ],
  },
];
const memo = (data: object, client = writer): Promise<Answer> =>
  client.post('/api/memos', { data: { account, content: words('Hello'), ...data } });
const written = async (data: object, client = writer): Promise<string> => {
  const answer = await memo(data, client);
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};
const comment = (of: string, content: string, client = reader) =>
  client.post('/api/memo-comments', { data: { memo: of, content } });
const said = ({ status, body }: Answer) => [status, body?.error?.message];
const memberOf = async (client: Client, email: string): Promise<string> =>
  (await client.get('/api/members', { 'filters[email]': email })).body.data[0].documentId as string;
const listed = async (client: Client, query: object = {}): Promise<string[]> =>
  (await client.get(`/api/accounts/${account}/memos`, query)).body.data.memos.map(
    ({ excerpt }: { excerpt: string }) => excerpt
  );

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  writer = await crm.apiUser('sales', 'writer@api.example');
  reader = await crm.apiUser('sales', 'reader@api.example');
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());
beforeEach(async () => {
  account = await makeAccount(program, catalogue);
  project = await makeRecord(program, 'projects', { name: 'Roll-out', client: account });
});

describe('writing a memo', () => {
  it('says what it is about, who wrote it and when (MEMO-01, MEMO-03, MEMO-04, MEMO-08)', async () => {
    const id = await written({ kind: 'event', content: words('Visit on Friday') });
    const { body } = await reader.get(`/api/memos/${id}`, { populate: ['author', 'account'] });
    expect(body.data).toMatchObject({
      kind: 'event',
      excerpt: 'Visit on Friday',
      content: words('Visit on Friday'),
      isPrivate: false,
      author: { name: 'writer@api.example' },
      account: { documentId: account },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect((await historyOf(program, id)).map(([action]) => action)).toEqual(['create']);
  });

  it.each([
    ['an author of one\u2019s choice', { author: 'x' }, 'field.server-owned'],
    ['an excerpt of one\u2019s own', { excerpt: 'x' }, 'field.server-owned'],
    ['another kind', { kind: 'gossip' }, 'choice.unknown'],
    ['no content', { content: words(' ') }, 'memo.content-empty'],
    ['a link that runs (IN-09)', { content: words('x', 'java\tscript:alert(1)') }, 'memo.link-not-accepted'],
    ['neither account nor project', { account: null }, 'memo.owner-required'],
    ['an account that nobody knows', { account: 'x' }, 'relation.unknown'],
  ])('refuses %s', async (_case, data, code) => {
    const { status, body } = await memo(data);
    expect([status, body.error.details.code]).toStrictEqual([400, code]);
  });

  it('keeps script as text (IN-09)', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const id = await written({ content: words(text) });
    expect((await reader.get(`/api/memos/${id}`)).body.data.content).toEqual(words(text));
  });

  it('is for its author to change and delete', async () => {
    const id = await written({});
    const changed = await writer.put(`/api/memos/${id}`, { data: { content: words('Better') } });
    expect([changed.status, changed.body.data.excerpt]).toEqual([200, 'Better']);
    const admin = await crm.admin();
    const url = `/content-manager/collection-types/api::memo.memo/${id}`;
    expect([
      said(await reader.put(`/api/memos/${id}`, { data: { kind: 'contact' } })),
      said(await reader.delete(`/api/memos/${id}`)),
      (await admin.put(url, { kind: 'contact' })).status,
    ]).toEqual([[403, 'memo.author-only'], [403, 'memo.author-only'], 403]);
    expect((await writer.delete(`/api/memos/${id}`)).status).toBe(204);
  });
});

describe("a customer's memos", () => {
  it('are also those of its projects, newest first, a page at a time (MEMO-05..07)', async () => {
    await written({ content: words('first') });
    await written({ account: null, project, content: words('of the project'), kind: 'contract' });
    const both = await written({ project, content: words('of both') });
    await written({ account: await makeAccount(program, catalogue), content: words('of another') });
    await comment(both, 'Yes');
    const { body } = await reader.get(`/api/accounts/${account}/memos`);
    expect(body.data.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 3 });
    expect(body.data.memos[0]).toEqual({
      documentId: both,
      kind: 'general',
      content: words('of both'),
      excerpt: 'of both',
      isPrivate: false,
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      author: { documentId: expect.any(String), name: 'writer@api.example' },
      account: { documentId: account, name: expect.any(String) },
      project: { documentId: project, name: 'Roll-out' },
      comments: 1,
      attachments: 0,
    });
    expect(await listed(reader)).toEqual(['of both', 'of the project', 'first']);
    expect(await listed(reader, { kind: 'contract' })).toEqual(['of the project']);
    expect(await listed(reader, { page: 2, pageSize: 2 })).toEqual(['first']);
  });

  it('are asked for in GraphQL and in the panel, too', async () => {
    await written({});
    const graphql = await reader.graphql(`{ ofAccountMemo(documentId: "${account}") }`);
    expect(graphql.body.data.ofAccountMemo.pagination.total).toBe(1);
    const support = await crm.panelUser('support');
    const panel = await support.get(`/crm/accounts/${account}/memos`);
    expect([panel.status, panel.body.data.memos.length]).toEqual([200, 1]);
  });

  it.each([
    ['of a customer that nobody knows', 'nobody', {}, 404],
    ['of page zero', undefined, { page: 0 }, 400],
    ['of too many a page', undefined, { pageSize: 101 }, 400],
    ['of a filter that there is not', undefined, { author: 'x' }, 400],
  ])('are refused %s', async (_case, of, query, status) =>
    expect((await reader.get(`/api/accounts/${of ?? account}/memos`, query)).status).toBe(status)
  );
});

describe('comments', () => {
  it('are written by those who see the memo and changed by who wrote them (MEMO-02, ID-22)', async () => {
    const id = await written({});
    const made = await comment(id, 'I agree');
    const url = `/api/memo-comments/${made.body.data.documentId}`;
    expect((await writer.get(url, { populate: 'author' })).body.data).toMatchObject({
      content: 'I agree',
      author: { name: 'reader@api.example' },
    });
    expect([
      said(await writer.put(url, { data: { content: 'I do not' } })),
      said(await writer.delete(url)),
      said(await reader.put(url, { data: { memo: await written({}) } })),
      (await reader.put(url, { data: { content: 'I do agree' } })).status,
      (await comment('nobody', 'x')).status,
      (await comment(id, ' ')).status,
      (await reader.post('/api/memo-comments', { data: { memo: id, content: 'x', comment: 'y' } })).status,
    ]).toEqual([
      [403, 'memo-comment.author-only'],
      [403, 'memo-comment.author-only'],
      [400, 'memo-comment.stays-with-memo'],
      200,
      400,
      400,
      400,
    ]);
    expect((await reader.delete(url)).status).toBe(204);
  });
});

describe('a private memo (MEMO-11)', () => {
  /** What a client gets of everything that tells of the memo. */
  const seenBy = async (client: Client, id: string, word: string) => {
    const answers = [
      await client.get(`/api/memos/${id}`),
      await client.get('/api/memos', { 'filters[excerpt][$containsi]': word, populate: '*' }),
      await client.get('/api/memo-comments', { populate: '*', 'pagination[pageSize]': '100' }),
      await client.get('/api/attachments', { populate: '*', 'pagination[pageSize]': '100' }),
      await client.get(`/api/accounts/${account}/memos`),
      await client.get('/api/history-entries', { sort: 'id:desc', 'pagination[pageSize]': '100' }),
    ];
    return answers.map(({ body }) => JSON.stringify(body).includes(word));
  };
  const NOTHING = [false, false, false, false, false, false];

  it('is seen by its author and by those it is shared with, with all that hangs on it', async () => {
    const word = 'quokka';
    const id = await written({ isPrivate: true, content: words(`About a ${word}`) });
    await comment(id, `A ${word} indeed`, writer);
    const file = await sendFile(writer, 'post', '/api/attachments', {
      bytes: PDF,
      fileName: `${word}.pdf`,
      fields: { memo: id },
    });
    expect(file.status).toBe(200);
    const url = `/api/attachments/${file.body.data.documentId}/download`;
    expect(await seenBy(writer, id, word)).toEqual([true, true, true, true, true, true]);
    expect(await seenBy(reader, id, word)).toEqual(NOTHING);
    expect(await seenBy(program, id, word)).toEqual(NOTHING);
    expect([
      (await reader.get(`/api/memos/${id}`)).status,
      (await reader.get(url)).status,
      (await comment(id, 'x')).status,
      said(await reader.put(`/api/memos/${id}`, { data: { isPrivate: false } })),
    ]).toEqual([404, 404, 400, [404, 'Not Found']]);

    const sharedWith = [await memberOf(writer, 'reader@api.example')];
    expect((await writer.put(`/api/memos/${id}`, { data: { sharedWith } })).status).toBe(200);
    expect(await seenBy(reader, id, word)).toEqual([true, true, true, true, true, true]);
    expect((await comment(id, 'Seen')).status).toBe(201);
    expect((await receiveFile(reader, url)).bytes).toEqual(PDF);

    await writer.put(`/api/memos/${id}`, { data: { sharedWith: [] } });
    expect(await seenBy(reader, id, word)).toEqual(NOTHING);
    expect((await reader.get(url)).status).toBe(404);
  });

  it('stays hidden when it is deleted, and takes comments and files along', async () => {
    const word = 'wombat';
    const id = await written({ isPrivate: true, content: words(word) });
    await comment(id, word, writer);
    await sendFile(writer, 'post', '/api/attachments', {
      bytes: PDF,
      fileName: `${word}.pdf`,
      fields: { memo: id },
    });
    expect((await writer.delete(`/api/memos/${id}`)).status).toBe(204);
    expect((await seenBy(writer, id, word)).at(-1)).toBe(true);
    expect(await seenBy(reader, id, word)).toEqual(NOTHING);
    expect(
      await sql(
        crm.databaseUrl,
        `select 1 from memo_comments where content = '${word}'
         union all select 1 from attachments where name like '${word}%'`
      )
    ).toStrictEqual([]);
  });

  it('is not even the administrator\u2019s', async () => {
    const id = await written({ isPrivate: true });
    const admin = await crm.admin();
    const url = '/content-manager/collection-types/api::memo.memo';
    expect([
      (await admin.get(`${url}/${id}`)).status,
      (await admin.get(url, { 'filters[documentId][$eq]': id })).body.results,
    ]).toEqual([404, []]);
  });

  it('follows the account even for those it is shared with', async () => {
    const hidden = await makeAccount(writer, catalogue, { isPrivate: true });
    const sharedWith = [await memberOf(writer, 'reader@api.example')];
    const id = await written({ account: hidden, isPrivate: true, sharedWith });
    const open = await written({ account: hidden });
    expect([
      (await writer.get(`/api/memos/${id}`)).status,
      (await reader.get(`/api/memos/${id}`)).status,
      (await reader.get(`/api/memos/${open}`)).status,
      (await comment(open, 'x')).status,
    ]).toEqual([200, 404, 404, 400]);
  });
});
