import { draftOf, LISTS, numbersIn, STATUSES } from './record-list';

describe('a list of settings', () => {
  it('shows of a record what its form has, an empty text for what is not set', () =>
    expect(
      draftOf(STATUSES, {
        documentId: 's1',
        name: 'New',
        position: 1,
        color: null,
        isDefault: true,
        quotes: 3,
      })
    ).toStrictEqual({
      name: 'New',
      position: 1,
      color: '',
      pipeline: '',
      isDefault: true,
      isClosed: '',
      isWon: '',
    }));

  it.each(LISTS.map((list) => [list.uid, list] as const))(
    'begins %s as active, with an empty name',
    (_uid, list) => expect(draftOf(list, undefined)).toMatchObject({ name: '' })
  );

  it('sends typed positions as numbers', () =>
    expect(numbersIn(STATUSES, { name: '7', position: '3', color: null })).toStrictEqual({
      name: '7',
      position: 3,
      color: null,
    }));
});
