import type { Client } from './crm';

/** What a deal needs before it can begin; every maker creates what it is not given. */
export interface Catalogue {
  readonly accountType: string;
  readonly project: string;
  readonly unit: string;
  readonly software: string;
  readonly implementation: string;
  readonly priceBook: string;
}

/** Whoever may write: a client of this process, or of a CRM in another one. */
export type Caller = Pick<Client, 'post'>;

/** Stories of several files share one CRM: each file begins somewhere else. */
let counter = Date.now() % 1_000_000;
/** A name that no other record of the test has. */
export const unique = (name: string): string => `${name} ${(counter += 1)}`;

const create = async (client: Caller, path: string, data: object): Promise<string> => {
  const answer = await client.post(`/api/${path}`, { data });
  if (answer.status !== 201)
    throw new Error(`POST /api/${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};

export const makeAccount = (client: Caller, catalogue: Catalogue, more: object = {}): Promise<string> =>
  create(client, 'accounts', { name: unique('Account'), accountType: catalogue.accountType, ...more });

export const makeCatalogue = async (client: Caller): Promise<Catalogue> => {
  const accountType = await create(client, 'account-types', {
    name: unique('Firm'),
    firstNameEnabled: true,
    lastNameEnabled: false,
  });
  const project = await create(client, 'projects', { name: unique('Sales region'), crmEnabled: true });
  const unit = await create(client, 'units', { name: unique('user') });
  const timeBased = await create(client, 'contract-types', {
    name: 'Licences',
    code: unique('licences').replace(' ', '-'),
    isTimeBased: true,
    months: 12,
  });
  const oneOff = await create(client, 'contract-types', {
    name: 'Works',
    code: unique('works').replace(' ', '-'),
  });
  const licences = await create(client, 'product-categories', {
    name: unique('Licences'),
    contractType: timeBased,
  });
  const works = await create(client, 'product-categories', { name: unique('Works'), contractType: oneOff });
  const software = await create(client, 'products', {
    name: 'Portal licence',
    code: unique('SW'),
    category: licences,
    taxRate: 19,
  });
  const implementation = await create(client, 'products', {
    name: 'Set-up',
    code: unique('IM'),
    category: works,
    taxRate: 19,
  });
  const priceBook = await create(client, 'price-books', { name: unique('Price book'), projects: [project] });
  await create(client, 'prices', { priceBook, product: software, unit, currency: 'EUR', unitPrice: 100 });
  await create(client, 'prices', {
    priceBook,
    product: software,
    unit,
    currency: 'EUR',
    unitPrice: 90,
    minQuantity: 10,
  });
  await create(client, 'prices', {
    priceBook,
    product: implementation,
    unit,
    currency: 'EUR',
    unitPrice: 1000,
  });
  return { accountType, project, unit, software, implementation, priceBook };
};

export interface Deal {
  readonly account: string;
  readonly opportunity: string;
  readonly quote: string;
}

/** An opportunity with one draft quote, which is active and paid by its account. */
export const makeDeal = async (
  client: Caller,
  catalogue: Catalogue,
  more: { account?: string; quote?: object } = {}
): Promise<Deal> => {
  const account = more.account ?? (await makeAccount(client, catalogue));
  const opportunity = await create(client, 'opportunities', {
    name: unique('Deal'),
    account,
    project: catalogue.project,
    currency: 'EUR',
  });
  const quote = await create(client, 'quotes', {
    name: unique('Quote'),
    opportunity,
    priceBook: catalogue.priceBook,
    currency: 'EUR',
    ...more.quote,
  });
  return { account, opportunity, quote };
};

export const makeRecord = create;
