import { toWire } from './field-spec';

describe('what was typed, as commands take it', () => {
  it('names records by their ids, and an emptied text by null', () =>
    expect(
      toWire({
        name: 'Alan',
        city: '',
        isActive: false,
        manager: { documentId: 'm1', name: 'Kim' },
        partner: null,
        groups: [{ documentId: 'g1', name: 'Seoul' }],
      })
    ).toStrictEqual({
      name: 'Alan',
      city: null,
      isActive: false,
      manager: 'm1',
      partner: null,
      groups: ['g1'],
    }));
});
