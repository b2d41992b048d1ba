import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sqlOn } from './postgres.mjs';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PRODUCTS = 30;

const create = async (server, type, data) =>
  (await server.call('POST', `/api/${type}`, { data })).data.documentId;

/** Account type and accounts that both sides begin with. */
export async function commonGround(server) {
  const types = await server.call('GET', '/api/account-types?pagination[pageSize]=100');
  const accountType = types.data.find(({ lastNameEnabled }) => !lastNameEnabled).documentId;
  const { data } = await server.call('GET', '/api/accounts?pagination[pageSize]=100&sort=id');
  const accounts = data.filter(({ code }) => /^K\d+$/.test(code ?? '')).map(({ documentId }) => documentId);
  return { accountType, accounts };
}

/** Thirty products and their unit: what lines refer to on both sides. */
export async function productGround(server) {
  const unit = await create(server, 'units', { name: 'bench unit' });
  const contractType = await create(server, 'contract-types', { name: 'Bench', code: 'bench' });
  const category = await create(server, 'product-categories', { name: 'Bench', contractType });
  const products = [];
  for (let n = 0; n < PRODUCTS; n += 1)
    products.push(
      await create(server, 'products', { name: `Product ${n}`, code: `B-${n}`, category, taxRate: 19 })
    );
  return { unit, products };
}

/** Opportunities that quotes of a bare Strapi are for. */
export async function bareOpportunities(server) {
  const made = [];
  for (let n = 0; n < 20; n += 1)
    made.push(await create(server, 'opportunities', { name: `Bare deal ${n}`, currency: 'EUR' }));
  return made;
}

/** What the CRM's quotes need besides: a book with prices, a project to quote for, a template. */
export async function dealGround(server, projectDir) {
  const { unit, products } = server.ground;
  const project = await create(server, 'projects', { name: 'Bench', crmEnabled: true });
  const priceBook = await create(server, 'price-books', { name: 'Bench', projects: [project] });
  for (const [n, product] of products.entries())
    await create(server, 'prices', { priceBook, product, unit, currency: 'EUR', unitPrice: 100 + n });
  const template = await uploadTemplate(server, projectDir, priceBook);
  return { project, unit, priceBook, products, template };
}

const PASSWORD = 'Bench-of-a-partner-1';

/** Somebody who sees only the accounts of his partner, one in fifty: gives a caller of his. */
export async function partnerGround(server, databaseUrl) {
  const partner = await create(server, 'partners', { name: 'Bench partner' });
  const { roles } = await server.call('GET', '/api/users-permissions/roles');
  const login = { username: 'bench-partner', email: 'partner@bench.example', password: PASSWORD };
  await server.call('POST', '/api/users', {
    ...login,
    confirmed: true,
    role: roles.find(({ type }) => type === 'partner').id,
  });
  const members = await server.call('GET', `/api/members?filters[email]=${login.email}`);
  await server.call('PUT', `/api/members/${members.data[0].documentId}`, { data: { partner } });
  await sqlOn(
    databaseUrl,
    `insert into accounts_partner_lnk (account_id, partner_id)
     select a.id, p.id from accounts a, partners p where a.code like 'K%' and a.id % 50 = 0 and p.document_id = '${partner}'`
  );
  const answer = await server.call('POST', '/api/auth/local', {
    identifier: login.email,
    password: PASSWORD,
  });
  return server.callerWith(answer.jwt);
}

async function uploadTemplate(server, projectDir, priceBook) {
  const bytes = await readFile(path.join(projectDir, 'src/documents/templates/quote.en.docx'));
  const form = new FormData();
  form.set('name', 'Bench');
  form.set('file', new Blob([bytes], { type: WORD }), 'quote.docx');
  return (await server.upload(`/api/price-books/${priceBook}/templates`, form)).data.documentId;
}

export const newOpportunity = (server, { project }, account, n) =>
  create(server, 'opportunities', { name: `Deal ${n}`, account, project, currency: 'EUR' });

/** The body of a quote with its lines and payers, as one request. */
export const wholeQuote = ({ priceBook, products, unit }, payers, lines, n) => ({
  name: `Quote ${n}`,
  priceBook,
  currency: 'EUR',
  lines: Array.from({ length: lines }, (_, index) => ({
    type: 'product',
    product: products[index % products.length],
    unit,
    quantity: 1 + (index % 5),
  })),
  customers: payers.map((account, index) => ({ account, billingSplitPercent: index === 0 ? 34 : 33 })),
});
