import { fieldProblemsOf, problemsElsewhere } from './field-refusals';

const refusal = (details: object) => ({ status: 400, name: 'ValidationError', message: 'x', details });

describe('a refusal taken apart', () => {
  it.each([
    [
      'names the field and why',
      refusal({ code: 'email.malformed', errors: [{ path: ['email'], code: 'email.malformed' }] }),
      [{ path: 'email', code: 'email.malformed' }],
    ],
    [
      'leaves out what our own request put around it',
      refusal({ code: 'x.y', errors: [{ path: ['account', 'phone'], code: 'phone.malformed' }] }),
      [{ path: 'phone', code: 'phone.malformed' }],
    ],
    [
      'keeps rows apart',
      refusal({ code: 'x.y', errors: [{ path: ['contacts', '1', 'email'], code: 'email.malformed' }] }),
      [{ path: 'contacts.1.email', code: 'email.malformed' }],
    ],
    [
      'takes the code of all for a field without one',
      refusal({ code: 'request.malformed', errors: [{ path: ['name'] }] }),
      [{ path: 'name', code: 'request.malformed' }],
    ],
  ])('%s', (_case, error, problems) =>
    expect(fieldProblemsOf(error, 'account.')).toStrictEqual({ problems, others: [] })
  );

  it('that names no field is about all of it', () =>
    expect(fieldProblemsOf(refusal({ code: 'account.private' }))).toStrictEqual({
      problems: [],
      others: [{ code: 'account.private', details: { code: 'account.private' } }],
    }));

  it('is nothing without an error', () =>
    expect(fieldProblemsOf(undefined)).toStrictEqual({ problems: [], others: [] }));
});

describe('problems of fields that a form does not show', () => {
  it('are told with the name of the field, the others stay at theirs', () =>
    expect(
      problemsElsewhere(
        [
          { path: 'email', code: 'email.not-valid' },
          { path: 'partner', code: 'contact.consultant-without-partner' },
        ],
        (path) => path === 'email'
      )
    ).toStrictEqual([{ code: 'contact.consultant-without-partner', details: { field: 'partner' } }]));
});
