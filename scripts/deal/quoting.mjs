/** From the opportunity to a quote that three customers pay. */
import { query } from './caller.mjs';
import { CURRENCY } from './preparing.mjs';
import { amount, mustBe, short } from './teller.mjs';

const IN_30_DAYS = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** An opportunity, the books it may use, and its first quote. */
export async function makeQuote(crm, tell, world) {
  const { accounts, project, book, brand } = world;
  const opportunity = await crm.create('opportunities', {
    name: `Planning for three ports (${project.name})`,
    account: accounts[0].documentId,
    project: project.documentId,
    currency: CURRENCY,
  });
  tell('An opportunity', `${opportunity.name} ${short(opportunity)}, ${opportunity.currency}`);
  const books = await crm.get(
    `/api/price-books/applicable?${query({ opportunity: opportunity.documentId })}`
  );
  mustBe(
    'our price book among the applicable ones',
    books.some(({ documentId }) => documentId === book.documentId),
    true
  );
  tell('Which price books may its quotes use?', books.map(({ name }) => name).join(', '));
  const quote = await crm.create('quotes', {
    name: 'First offer',
    opportunity: opportunity.documentId,
    priceBook: book.documentId,
    brand: brand.documentId,
    dueDate: IN_30_DAYS,
  });
  mustBe(
    'state, version and activity of a new quote',
    [quote.state, quote.version, quote.isActive],
    ['draft', 1, true]
  );
  tell(
    'A quote: numbered by the server, active because it is the first, paid by the account of the deal',
    `${quote.number}, revision ${quote.revision}, ${quote.state}, ${quote.currency} ${short(quote)}`
  );
  return { ...world, opportunity, quote, path: `/api/quotes/${quote.documentId}` };
}

const linesOf = ({ licence, setup, user, job }) => [
  { type: 'product', product: licence.documentId, unit: user.documentId, quantity: 10 },
  { type: 'product', product: setup.documentId, unit: job.documentId, quantity: 1, discountPercent: 10 },
];

/** A line of an answer as the next whole list names it: what is left out stays as it is. */
export const kept = ({ documentId, type, quantity }) => ({ documentId, type, quantity });

const told = (lines, currency) =>
  lines.map(
    (line) =>
      `${line.name}: ${Number(line.quantity)} × ${amount(line.unitPrice, currency)}` +
      `${Number(line.discountPercent) > 0 ? ` − ${Number(line.discountPercent)} %` : ''} = ${amount(line.net, currency)}`
  );
const totals = ({ net, tax, gross }) => [net, tax, gross];
const sum = (quote) =>
  `net ${amount(quote.net, CURRENCY)}, tax ${amount(quote.tax, CURRENCY)}, gross ${amount(quote.gross, CURRENCY)}`;

/** Lines are computed first without storing them, then stored as one list with the version they are based on. */
export async function priceLines(crm, tell, deal) {
  const { path } = deal;
  const lines = linesOf(deal);
  const preview = await crm.post(`${path}/lines/preview`, { lines });
  mustBe('the totals of the preview', totals(preview), ['1800.00', '342.00', '2142.00']);
  tell('Two lines, computed without storing them', told(preview.lines, CURRENCY), sum(preview));
  const stored = await crm.put(`${path}/lines`, { version: 1, lines });
  mustBe('version and totals', [stored.version, ...totals(stored)], [2, '1800.00', '342.00', '2142.00']);
  tell('The same two lines, stored', `the quote is at version ${stored.version} now; ${sum(stored)}`);
  const [first] = stored.lines;
  const why = await crm.get(`${path}/lines/${first.documentId}/explain-price`);
  mustBe('the price that is explained', Number(why.replayedUnitPrice), 90);
  tell(
    `Why ${amount(why.unitPrice, CURRENCY)}?`,
    `price book "${why.priceBook.name}", rule "${why.rule}", list price ${why.listPrice} from ${why.minQuantity} on`
  );
  const stale = await crm.refused(409, 'PUT', `${path}/lines`, {
    version: 1,
    lines: [{ ...kept(first), quantity: 3 }],
  });
  tell(
    'Somebody who still has version 1 is refused, and told what differs',
    `${stale.details.code}: ${stale.details.changed
      .flatMap(({ fields }) => fields)
      .map(({ field, sent, stored: now }) => `${field} ${sent} (stored: ${Number(now)})`)
      .join(', ')}`
  );
}

/** Two more payers, an even split to the last hundredth, and a project line that all three share. */
export async function letCustomersPay(crm, tell, { accounts, quote, path }) {
  const further = accounts.slice(1);
  for (const account of further)
    await crm.create('quote-customers', { quote: quote.documentId, account: account.documentId });
  tell(
    'Two further payers',
    further.map(({ name }) => `${name}: 0 % so far`)
  );
  const even = await crm.post(`${path}/customers/distribute-evenly`);
  const percents = even.customers.map(({ billingSplitPercent }) => billingSplitPercent);
  mustBe('the even split', percents, ['33.34', '33.33', '33.33']);
  tell('Split evenly: the rounding customer takes the rest', `${percents.join(' / ')} %`);
  const shared = {
    type: 'project',
    name: 'Works on the quays',
    quantity: 1,
    unitPrice: '100.00',
    taxRate: 0,
  };
  const stored = await crm.put(`${path}/lines`, {
    version: even.version,
    lines: [...even.lines.map(kept), shared],
  });
  tell(
    'A project line, shared by everybody who pays the quote',
    `${shared.name}: ${amount(100, CURRENCY)}`,
    sum(stored)
  );
  const { payers, totals: whole } = await crm.get(`${path}/amounts`);
  mustBe(
    'the net amounts per payer',
    payers.map(({ net }) => net),
    ['1833.34', '33.33', '33.33']
  );
  mustBe('their sum', whole.net, '1900.00');
  tell(
    'Who pays what? Product lines go to the customer of the quote, project lines to all of them',
    payers.map(({ name, net, tax, gross }) => `${name}: net ${net} + tax ${tax} = ${gross} ${CURRENCY}`)
  );
}
