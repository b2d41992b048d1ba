import { reasonsNotToDelete } from './in-use';

describe('what is in use is not deleted', () => {
  it('lists the kinds that hold it, without those that do not', () =>
    expect(
      reasonsNotToDelete('product', {
        seen: [
          { type: 'price', count: 2 },
          { type: 'quote-line', count: 0 },
        ],
        others: false,
      })
    ).toStrictEqual([{ code: 'product.in-use', details: { heldBy: [{ type: 'price', count: 2 }] } }]));

  it('says that there are others, but not what or how many', () =>
    expect(reasonsNotToDelete('member', { seen: [], others: true })).toStrictEqual([
      { code: 'member.in-use', details: { heldBy: [], others: true } },
    ]));

  it('has nothing against deleting what nothing holds', () =>
    expect(reasonsNotToDelete('unit', { seen: [{ type: 'price', count: 0 }], others: false })).toStrictEqual(
      []
    ));
});
