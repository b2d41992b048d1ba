/** What a deal needs before it begins: customers with people, a project, things to sell and their prices. */
import { randomUUID } from 'node:crypto';
import { findOrCreate } from './caller.mjs';
import { amount, short } from './teller.mjs';

export const CURRENCY = 'EUR';

/** So that the walk can be done again beside what earlier walks left. */
const RUN = randomUUID().slice(0, 4);
const named = (name) => `${name} ${RUN}`;

const CUSTOMERS = [
  {
    name: named('Hafenlogistik Nord GmbH'),
    email: 'kontakt@hafenlogistik-nord.example.com',
    phone: '+49 40 66969 120',
    street: 'Am Sandtorkai',
    streetNumber: '12',
    postalCode: '20457',
    city: 'Hamburg',
    country: 'DE',
    paymentTerms: 'net-30',
    billToContactName: 'Jana Petersen',
    person: { firstName: 'Jana', lastName: 'Petersen', position: 'Head of planning' },
  },
  {
    name: named('Busan Quay Co., Ltd.'),
    email: 'office@busan-quay.example.com',
    phone: '051-555-0142',
    street: 'Haeun-daero',
    streetNumber: '88',
    postalCode: '48058',
    city: 'Busan',
    country: 'KR',
    paymentTerms: 'net-60',
    person: { firstName: 'Minji', lastName: 'Kim', position: 'Purchasing' },
  },
  {
    name: named('Porto Azul Logística Ltda.'),
    email: 'contato@porto-azul.example.com',
    phone: '+55 13 3555-0142',
    street: 'Avenida do Porto',
    streetNumber: '450',
    postalCode: '11013-000',
    city: 'Santos',
    country: 'BR',
    paymentTerms: 'end-of-next-month',
    person: { firstName: 'Rafael', lastName: 'Souza', position: 'Finanças' },
  },
];

async function register(crm, accountType, { person, ...customer }) {
  const account = await crm.create('accounts', { ...customer, accountType });
  const contact = await crm.create('contacts', {
    ...person,
    account: account.documentId,
    email: `${person.firstName}.${person.lastName}@example.com`.toLowerCase(),
    isContractContact: true,
  });
  return { ...account, contact };
}

/** Three customers that will pay together, and the project that the deal is for. */
export async function prepareCustomers(crm, tell) {
  const company = await findOrCreate(crm, 'account-types', 'name', {
    name: 'Company',
    firstNameEnabled: true,
    lastNameEnabled: false,
  });
  const accounts = [];
  for (const customer of CUSTOMERS) accounts.push(await register(crm, company.documentId, customer));
  tell(
    `Three accounts of the type "${company.name}", each with a contact`,
    accounts.map(
      (account) =>
        `${account.name} (${account.country}, ${account.phoneE164}) ${short(account)}, contact ${account.contact.name}`
    )
  );
  const region = await findOrCreate(crm, 'projects', 'name', { name: 'Europe', crmEnabled: true });
  const [client, ...others] = accounts.map(({ documentId }) => documentId);
  const project = await crm.create('projects', {
    name: named('Port planning'),
    parent: region.documentId,
    client,
    accounts: others,
  });
  tell(
    'A project in the tree',
    `${project.name}, below "${region.name}", for ${accounts[0].name} ${short(project)}`
  );
  return { accounts, project, region };
}

const productOf = async (crm, { type, category, ...product }) => {
  const contractType = await findOrCreate(crm, 'contract-types', 'code', type);
  const made = await crm.create('product-categories', {
    name: named(category),
    contractType: contractType.documentId,
  });
  return crm.create('products', { ...product, category: made.documentId, taxRate: 19 });
};

async function makeProducts(crm, tell) {
  const licence = await productOf(crm, {
    name: 'Planning board, licence',
    code: `PB-${RUN}`,
    category: 'Licences',
    type: { code: 'software', name: 'Software', isTimeBased: true, months: 12 },
  });
  const setup = await productOf(crm, {
    name: 'Set-up and training',
    code: `SU-${RUN}`,
    category: 'Services',
    type: { code: 'implementation', name: 'Implementation', isTimeBased: false },
  });
  tell(
    'Two products, each in a category whose contract type says how it is contracted',
    `${licence.name} (${licence.code}): for a time, 12 months`,
    `${setup.name} (${setup.code}): delivered once`
  );
  return { licence, setup };
}

/** A brand, two products in two kinds of category, and a price book with a quantity break for the project. */
export async function prepareCatalogue(crm, tell, { region }) {
  const user = await findOrCreate(crm, 'units', 'name', { name: 'user' });
  const job = await findOrCreate(crm, 'units', 'name', { name: 'job' });
  const brand = await crm.create('brands', { name: named('Nordlicht') });
  const { licence, setup } = await makeProducts(crm, tell);
  const book = await crm.create('price-books', {
    name: named('Ports of Europe'),
    brands: [brand.documentId],
    projects: [region.documentId],
  });
  const price = (product, unit, unitPrice, minQuantity = 0) =>
    crm.create('prices', {
      priceBook: book.documentId,
      product: product.documentId,
      unit: unit.documentId,
      currency: CURRENCY,
      unitPrice,
      minQuantity,
    });
  const prices = [
    await price(licence, user, 100),
    await price(licence, user, 90, 10),
    await price(setup, job, 1000),
  ];
  tell(
    `Price book "${book.name}" for the projects below "${region.name}", brand "${brand.name}"`,
    prices.map(
      ({ label, unitPrice, minQuantity }) =>
        `${label}: ${amount(unitPrice, CURRENCY)}${minQuantity > 0 ? ` from ${minQuantity} on` : ''}`
    )
  );
  return { brand, book, licence, setup, user, job };
}
