/** The sale: once, looked at, opened again, changed and sold again without doubling anything. */
import { randomUUID } from 'node:crypto';
import { query } from './caller.mjs';
import { CURRENCY } from './preparing.mjs';
import { kept } from './quoting.mjs';
import { amount, mustBe, short } from './teller.mjs';

const counted = ({ kept: same, amended, added, left }) =>
  `lines: ${same} kept, ${amended} amended, ${added} added, ${left} left`;
const worth = ({ net, tax, gross }) =>
  `net ${amount(net, CURRENCY)}, tax ${amount(tax, CURRENCY)}, gross ${amount(gross, CURRENCY)}`;

const contractsOf = (crm, { opportunity }) =>
  crm.get(
    `/api/contracts?${query({
      'filters[opportunity][documentId][$eq]': opportunity.documentId,
      'populate[0]': 'lines',
      'populate[1]': 'customers',
    })}`
  );

const lineTold = ({ name, isTimeBased, startDate, endDate, net, version }) =>
  `${name}: ${amount(net, CURRENCY)}, ${isTimeBased ? `${startDate} to ${endDate}` : 'delivered once'}` +
  `${version > 1 ? `, version ${version}` : ''}`;

async function tryFirst(crm, tell, deal) {
  const dry = await crm.post(`/api/opportunities/${deal.opportunity.documentId}/sell?dryRun=true`);
  mustBe('the contract of a dry run', [dry.contract.documentId, dry.contract.net], [null, '1900.00']);
  mustBe('contracts before the sale', (await contractsOf(crm, deal)).length, 0);
  tell('What would selling write? A dry run writes nothing', worth(dry.contract), counted(dry.lines));
}

/** A dry run, then the sale under an idempotency key, sent twice as after a lost answer. */
export async function sell(crm, tell, deal) {
  await tryFirst(crm, tell, deal);
  const path = `/api/opportunities/${deal.opportunity.documentId}/sell`;
  const headers = { 'Idempotency-Key': randomUUID() };
  const sold = await crm.post(path, {}, { headers });
  mustBe('the totals of the contract', sold.contract.net, '1900.00');
  tell(
    'Sold: one transaction from won quote to contract',
    `${sold.contract.number} ${short(sold.contract)}: ${worth(sold.contract)}`
  );
  mustBe('the answer to the same request', await crm.post(path, {}, { headers }), sold);
  tell('The same request again, with the same Idempotency-Key', 'the same answer; nothing is sold twice');
  const [contract, ...more] = await contractsOf(crm, deal);
  mustBe('further contracts', more.length, 0);
  mustBe('lines and payers of the contract', [contract.lines.length, contract.customers.length], [3, 3]);
  tell(
    `The contract ${contract.number}, ${contract.state}: ${contract.lines.length} lines, ${contract.customers.length} payers`,
    contract.lines.map(lineTold)
  );
}

/** A sold deal refuses changes by every door until somebody opens it. */
export async function unlock(crm, tell, { opportunity, quote, path }) {
  const { version } = await crm.get(path);
  const refusal = await crm.refused(409, 'PUT', `${path}/lines`, { version, lines: [] });
  tell('A change after the sale is refused', refusal.details.code);
  await crm.post(`/api/opportunities/${opportunity.documentId}/unlock`);
  const open = await crm.get(path);
  mustBe('the quote after unlocking', [open.state, open.isActive], ['draft', true]);
  tell('Unlocked', `${quote.number} is ${open.state} again and still active; the contract stays`);
}

const isSetup = ({ setup }, line) => line.product === setup.documentId;

/** The set-up is done twice now: the contract is amended where the quote changed and kept elsewhere. */
export async function sellAgain(crm, tell, deal) {
  const { path, opportunity } = deal;
  const current = await crm.post(`${path}/customers/distribute-evenly`);
  const lines = current.lines.map((line) => ({ ...kept(line), ...(isSetup(deal, line) && { quantity: 2 }) }));
  const changed = await crm.put(`${path}/lines`, { version: current.version, lines });
  tell('One quantity changed: the set-up twice', worth(changed));
  const sold = await crm.post(`/api/opportunities/${opportunity.documentId}/sell`);
  mustBe('what selling again did', sold.lines, { kept: 2, amended: 1, added: 0, left: 0 });
  const [contract, ...more] = await contractsOf(crm, deal);
  mustBe('further contracts', more.length, 0);
  mustBe('the net of the amended contract', Number(contract.net), 2800);
  tell(
    `Sold again: still one contract, ${contract.number}`,
    counted(sold.lines),
    worth(contract),
    contract.lines.filter(({ isCurrent }) => isCurrent).map(lineTold)
  );
}

/** Who did what to the quote, oldest first, with old and new values. */
export async function readHistory(crm, tell, { quote }) {
  const entries = await crm.get(
    `/api/history-entries?${query({ 'filters[recordId][$eq]': quote.documentId, sort: 'id:asc', 'pagination[pageSize]': '100' })}`
  );
  const states = entries.flatMap(({ changes }) => (changes?.state ? [changes.state.join(' → ')] : []));
  mustBe('the first entry', entries[0]?.action, 'create');
  mustBe('a sale in the history', states.includes('draft → won'), true);
  const fields = ({ changes }) =>
    Object.keys(changes ?? {})
      .slice(0, 6)
      .join(', ');
  tell(
    `The history of ${quote.number}: ${entries.length} entries, append-only`,
    entries.map(
      (entry) =>
        `${entry.at.slice(11, 19)} ${entry.command ?? entry.action} by ${entry.actorName}: ${fields(entry)}`
    )
  );
}
