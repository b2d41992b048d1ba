import { nameOfCopy, nextRevision } from './copy-quote';

describe('a copy of a quote', () => {
  it.each([
    ['is named after the first', 'Offer', 'Offer (copy)'],
    ['has a name that fits', 'x'.repeat(255), `${'x'.repeat(248)} (copy)`],
  ])('%s', (_case, name, expected) => expect(nameOfCopy(name)).toBe(expected));
});

describe('the next revision', () => {
  const quote = { number: 'Q-1', revision: 1 };
  it.each([
    ['follows the quote', [], 2],
    ['does not double one that is there', [{ number: 'Q-1', revision: 3 }], 4],
    ['does not count other numbers', [{ number: 'Q-2', revision: 9 }], 2],
  ])('%s', (_case, siblings, expected) => expect(nextRevision(quote, siblings)).toBe(expected));
});
