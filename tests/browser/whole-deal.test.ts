import { makeRecord, unique } from '../support/world';
import * as step from './deal-steps';
import { goTo, idOf, type Language, program, story, wordsIn } from './support';
import { amountsOf, type Bench } from './workbench-steps';

const WORK = 'Joint study of processes';

const makeParties = async (): Promise<step.Parties> => {
  const accountType = await idOf('account-type', { name: 'Company' });
  const named = async (word: string): Promise<string> => {
    const name = unique(word);
    await makeRecord(program(), 'accounts', { name, accountType });
    return name;
  };
  return {
    customer: await named('Elbwerft'),
    second: await named('Busan Dockyard'),
    third: await named('Estaleiro Santos'),
  };
};

/** 30 x 88 and 3 x 1150 less 10 % are the customer's; 1000.01 is shared by three, what is left over is the first's. */
const AMOUNTS = [
  ['Nordlicht Team, licence', '2640.00', '–', '–', '2640.00'],
  ['Set-up and training', '3105.00', '–', '–', '3105.00'],
  [WORK, '333.41', '333.30', '333.30', '1000.01'],
  ['tax', '1154.91', '63.32', '63.32', '1281.55'],
  ['total', '7233.32', '396.62', '396.62', '8026.56'],
];

/** Net, in the order of their names. */
const LINES = [
  [WORK, '1000.01'],
  ['Nordlicht Team, licence', '2640.00'],
  ['Set-up and training', '3105.00'],
] as const;

const OF_EACH = [
  ['6078.41', '1154.91', '7233.32'],
  ['333.30', '63.32', '396.62'],
  ['333.30', '63.32', '396.62'],
];

const minor = (shown: string): number => Number(shown.replace(/\D/g, ''));

const buildQuote = async (bench: Bench, parties: step.Parties): Promise<void> => {
  const { words } = bench;
  await step.addProducts(bench);
  await step.addPayers(bench, [parties.second, parties.third]);
  await step.addWork(bench, WORK);
  await step.save(bench);
  const shown = await amountsOf(bench);
  const written = AMOUNTS.map(([, ...amounts]) =>
    amounts.map((text) => (text === '–' ? text : words.amount(text)))
  );
  expect(shown.map(([, ...amounts]) => amounts)).toEqual(written);
  expect(shown.slice(0, 3).map(([name]) => name)).toEqual(AMOUNTS.slice(0, 3).map(([name]) => name));
  const [first = 0, second = 0, third = 0, total] = (shown.at(-1) ?? []).slice(1).map(minor);
  expect(first + second + third).toBe(total);
};

const sellIt = async (bench: Bench, { customer, second, third }: step.Parties): Promise<string> => {
  const { words } = bench;
  const payers = [customer, second, third].map((name, index) => [
    name,
    ...(OF_EACH[index] ?? []).map((text) => words.amount(text)),
  ]);
  const sale = await step.sell(bench);
  expect(sale.payers).toEqual(payers);
  const previewed = sale.lines.filter((cells) => cells.length > 1).map(([name, , net]) => [name, net]);
  expect(previewed.sort()).toEqual(LINES.map(([name, net]) => [name, words.amount(net)]));
  const sold = await step.contractOf(bench, sale.contract);
  expect(sold.payers).toEqual(payers);
  const written = sold.lines.map(([name, , , net]) => [name, net]);
  expect(written).toEqual(LINES.map(([name, net]) => [name, words.amount(net)]));
  const heading = `${words.of('opportunities')('contract.net')} EUR`;
  const table = bench.page.getByRole('table', { name: sale.contract });
  await table.getByRole('columnheader', { name: heading, exact: true }).waitFor();
  return sale.contract;
};

describe('a whole deal, from the customer to the contract and back', () => {
  story.each<[Language]>([['en'], ['ko'], ['pt-BR']])('in %s', async ({ openAs }, locale) => {
    const parties = await makeParties();
    const words = wordsIn(locale);
    const page = await openAs('sales-representative', '/plugins/crm/accounts', { locale });
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    const bench = { page, words };
    await step.findCustomer(bench, parties.customer);
    await step.openOpportunity(bench, unique('Fleet planning'));
    const number = await step.makeQuote(bench);
    await buildQuote(bench, parties);
    await step.activate(bench);
    const document = (await step.generate(bench)).join('\n');
    expect(document).toContain(number);
    expect(document).toContain(parties.third);
    const contract = await sellIt(bench, parties);
    expect(await page.getByRole('button', { name: words.action('unlock') }).count()).toBe(0);
    const opportunity = new URL(page.url()).pathname.replace('/admin', '');
    await step.openContract(bench, contract);
    expect(visited.filter((address) => address.includes('/content-manager'))).toStrictEqual([]);
    const director = await openAs('sales-director', opportunity, { locale });
    await step.unlock({ page: director, words });
    await goTo(page, opportunity);
    await page.getByRole('button', { name: words.action('sell'), exact: true }).waitFor();
  });
});
