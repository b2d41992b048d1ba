import { contractMessage, isContractEvent } from './contract-event';

const facts = {
  documentId: 'k',
  number: 'C-2026-000001',
  name: 'Framework',
  state: 'active',
  currency: 'EUR',
  net: '1.00',
  tax: '0.19',
  gross: '1.19',
  startDate: '2026-01-31',
  account: 'a',
  opportunity: null,
};

it('a message tells what is on the list and nothing that happens to be there (ID-30)', () => {
  const head = { id: 'm', event: 'contract.created' as const, at: '2026-03-01T10:00:00.000Z', line: null };
  const more = { ...facts, creatorKey: 'admin:1', secret: 's', accountName: 'Kim' };
  expect(contractMessage({ ...head, ...{ token: 't' } }, more)).toStrictEqual({ ...head, contract: facts });
});

it('events are known by name', () =>
  expect(['contract.created', 'contract.deleted', 7].map(isContractEvent)).toStrictEqual([
    true,
    false,
    false,
  ]));
