import { newOpportunity, wholeQuote } from './ground.mjs';

// Every one of them trades: a search for something that nobody has would compare other things.
const TREES = ['Alder', 'Cedar', 'Elm', 'Ginkgo', 'Juniper', 'Maple', 'Pine', 'Spruce'];
const PAGE =
  'populate[contacts]=true&populate[children]=true&populate[clientProjects]=true&populate[opportunities][populate][quotes]=true';

const LISTS = ['accounts', 'contacts', 'opportunities', 'quotes'];

const pick = (list, n) => list[n % list.length];
const newAccount = ({ accountType }, n) => ({
  name: `New customer ${n}`,
  accountType,
  email: `new${n}@firm.example`,
  phone: '+49 30 1234567',
  city: 'Berlin',
  country: 'DE',
});

const listByName = (server) => (n) =>
  server.call(
    'GET',
    `/api/accounts?filters[name][$containsi]=${pick(TREES, n)}%20Tra&pagination[pageSize]=25`
  );
const create = (server) => (n) =>
  server.call('POST', '/api/accounts', { data: newAccount(server.ground, n) });
const update = (server) => (n) =>
  server.call('PUT', `/api/accounts/${pick(server.ground.accounts, n)}`, { data: { comment: `Note ${n}` } });

/** Strapi's way: one request for the customer, one for each contact. */
const threeRequests = (server) => async (n) => {
  const { data } = await server.call('POST', '/api/accounts', { data: newAccount(server.ground, n) });
  for (const name of ['Kim', 'Lee'])
    await server.call('POST', '/api/contacts', { data: { name: `${name} ${n}`, account: data.documentId } });
};

const opportunities = async (server, count, from) => {
  const made = [];
  const { deals, accounts } = server.ground;
  for (let n = from; n < from + count; n += 1)
    made.push(await newOpportunity(server, deals, pick(accounts, n), n));
  return made;
};

const payersOf = ({ accounts }, n) => [0, 1, 2].map((more) => pick(accounts, n + more));
const addQuote = (server, opportunity, lines, n) =>
  server.call(
    'POST',
    `/api/opportunities/${opportunity}/quotes`,
    wholeQuote(server.ground.deals, payersOf(server.ground, n), lines, n)
  );

/** The same deal as far as a bare Strapi knows one: no payers, and amounts that the caller worked out. */
const bareQuote = ({ products, unit, opportunities }, n) => ({
  name: `Quote ${n}`,
  currency: 'EUR',
  state: 'draft',
  opportunity: pick(opportunities, n),
  lines: Array.from({ length: 10 }, (_, index) => ({
    type: 'product',
    product: products[index],
    unit,
    name: `Product ${index}`,
    quantity: 1 + (index % 5),
    unitPrice: 100 + index,
    taxRate: 19,
    net: 100 + index,
  })),
});

/**
 * What is measured. `atLeast`: the ratio to the baseline that must hold; `perSecond`: where there is no baseline, the
 * rate; `p95`: what 95 of 100 wait at most (ms) with 100,000 customers. `prepare` gives each round what it uses up; `seconds` is cut short where that ends.
 */
export const ROWS = [
  { name: 'list 25 customers by part of the name', ours: listByName, bare: listByName, atLeast: 1 },
  { name: 'create a customer', ours: create, bare: create, atLeast: 0.8 },
  { name: 'update a customer', ours: update, bare: update, atLeast: 0.8 },
  {
    name: 'search customers (ours) against the list by name',
    ours: (server) => (n) => server.call('GET', `/api/accounts/search?q=${pick(TREES, n)}%20Tra&pageSize=25`),
    bare: listByName,
    atLeast: 4,
    statements: 3,
    p95: 100,
  },
  {
    name: 'lists of 25 for a user who sees only a partner’s customers',
    ours: (server) => (n) => server.ground.asPartner('GET', `/api/${pick(LISTS, n)}?pagination[pageSize]=25`),
    p95: 200,
  },
  {
    name: 'customer page in one request against populate of the same',
    ours: (server) => (n) => server.call('GET', `/api/accounts/${pick(server.ground.accounts, n)}/overview`),
    bare: (server) => (n) => server.call('GET', `/api/accounts/${pick(server.ground.accounts, n)}?${PAGE}`),
    atLeast: 2.5,
    statements: 16,
    p95: 80,
  },
  {
    name: 'customer and two contacts',
    ours: (server) => (n) =>
      server.call('POST', '/api/accounts/register', {
        account: newAccount(server.ground, n),
        contacts: [{ name: `Kim ${n}` }, { name: `Lee ${n}` }],
      }),
    bare: threeRequests,
    atLeast: 2,
  },
  {
    name: 'quote of ten lines (ours with prices, taxes and three payers)',
    prepare: (server, from) => opportunities(server, 100, from),
    ours: (server, deals) => (n) => addQuote(server, pick(deals, n), 10, n),
    bare: (server) => (n) => server.call('POST', '/api/bench-quotes', { data: bareQuote(server.ground, n) }),
    atLeast: 2.5,
    p95: 200,
  },
  {
    name: 'sell a quote of three lines',
    uses: 300,
    prepare: async (server, from) => {
      const made = await opportunities(server, 300, from);
      for (const [n, opportunity] of made.entries()) await addQuote(server, opportunity, 3, n);
      return made;
    },
    ours: (server, deals) => (n) => server.call('POST', `/api/opportunities/${deals[n]}/sell`),
    perSecond: 80,
    p95: 250,
  },
  {
    name: 'Word document of thirty lines',
    prepare: async (server, from) => {
      const made = [];
      for (const opportunity of await opportunities(server, 8, from))
        made.push((await addQuote(server, opportunity, 30, made.length)).data.documentId);
      return made;
    },
    ours: (server, quotes) => (n) =>
      server.call('POST', `/api/quotes/${pick(quotes, n)}/generate`, {
        template: server.ground.deals.template,
      }),
    perSecond: 40,
    delayP99: 100,
  },
];
