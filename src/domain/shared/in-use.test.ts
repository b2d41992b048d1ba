import { reasonsNotToDelete } from './in-use';

describe('deleting what is in use', () => {
  it('is allowed when nothing holds it', () =>
    expect(reasonsNotToDelete('product', { quoteLines: 0, prices: 0 })).toEqual([]));

  it('lists what holds it, and only that', () =>
    expect(reasonsNotToDelete('product', { quoteLines: 3, prices: 0, contractLines: 1 })).toEqual([
      { code: 'product.in-use', details: { heldBy: { quoteLines: 3, contractLines: 1 } } },
    ]));
});
