import { RuleViolation } from '../shared/rule-violation';
import { ATTACHMENT_OWNERS, ownerOf } from './owner';

describe('a file hangs on exactly one record', () => {
  it.each(ATTACHMENT_OWNERS)('%s', (owner) =>
    expect(ownerOf({ [owner]: 'x1' })).toStrictEqual({ owner, id: 'x1' })
  );

  it('never on none', () =>
    expect(() => ownerOf({})).toThrow(
      new RuleViolation('attachment.owner-required', { owners: ATTACHMENT_OWNERS })
    ));

  it('nor on two', () => {
    let details: unknown;
    try {
      ownerOf({ quote: 'q', account: 'a' });
    } catch (error) {
      details = (error as RuleViolation).details;
    }
    expect(details).toStrictEqual({ owners: ['account', 'quote'] });
  });
});
