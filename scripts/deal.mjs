/**
 * A deal from the first account to the contract, done by an outside program through REST alone. Every step is told in
 * plain words with its result; a step that answers otherwise than expected ends the walk with exit code 1.
 *
 *   npm run deal                                                       against the CRM running from this folder
 *   CRM_BASE_URL=https://crm.example CRM_API_TOKEN=… node scripts/deal.mjs      against another one
 */
import { callerOf, StepFailed, tokenFor } from './deal/caller.mjs';
import { teller } from './deal/teller.mjs';
import { prepareCatalogue, prepareCustomers } from './deal/preparing.mjs';
import { letCustomersPay, makeQuote, priceLines } from './deal/quoting.mjs';
import { generateDocument } from './deal/papers.mjs';
import { readHistory, sell, sellAgain, unlock } from './deal/selling.mjs';

async function walk(crm, tell) {
  const customers = await prepareCustomers(crm, tell);
  const catalogue = await prepareCatalogue(crm, tell, customers);
  const deal = await makeQuote(crm, tell, { ...customers, ...catalogue });
  await priceLines(crm, tell, deal);
  await letCustomersPay(crm, tell, deal);
  await generateDocument(crm, tell, deal);
  await sell(crm, tell, deal);
  await unlock(crm, tell, deal);
  await sellAgain(crm, tell, deal);
  await readHistory(crm, tell, deal);
}

async function main(environment) {
  const { CRM_BASE_URL: baseUrl } = environment;
  if (!baseUrl) throw new StepFailed('CRM_BASE_URL says where the CRM is, such as http://localhost:1337');
  const tell = teller();
  const { token, from, remove } = await tokenFor(environment);
  try {
    tell('An API token with full access', from);
    await walk(callerOf(baseUrl, token), tell);
  } finally {
    if (await remove()) tell('The API token is taken back', 'nothing of the login stays behind');
  }
  console.log(`\nDone. The deal stays in the CRM: look at it in the panel, ${baseUrl}/admin\n`);
}

main(process.env).catch((error) => {
  console.error(error instanceof StepFailed ? `\nThe walk ended here: ${error.message}` : error);
  process.exitCode = 1;
});
