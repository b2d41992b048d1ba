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
    expect(fieldProblemsOf(error, () => true, 'account.')).toStrictEqual({ problems, others: [] })
  );

  it('that names no field is about all of it', () =>
    expect(fieldProblemsOf(refusal({ code: 'account.private' }), () => true)).toStrictEqual({
      problems: [],
      others: [{ code: 'account.private', details: { code: 'account.private' } }],
    }));

  it('that a value is taken is about all of it when its field is not shown', () => {
    const details = { code: 'record.not-unique', constraint: 'projects-predefined-key-uq' };
    const others = [{ code: 'record.not-unique', details }];
    expect(fieldProblemsOf(refusal(details), (path) => path === 'name')).toStrictEqual({
      problems: [],
      others,
    });
    const problems = [{ path: 'predefinedKey', code: 'record.not-unique' }];
    expect(fieldProblemsOf(refusal(details), (path) => path === 'predefinedKey').problems).toStrictEqual(
      problems
    );
  });

  it('is nothing without an error', () =>
    expect(fieldProblemsOf(undefined, () => true)).toStrictEqual({ problems: [], others: [] }));
});

describe('problems of fields that a form does not show', () => {
  it('are told with the name of the field, the others stay at theirs', () =>
    expect(
      problemsElsewhere(
        [
          { path: 'email', code: 'email.not-valid' },
          { path: 'partner', code: 'contact.consultant-without-partner' },
        ],
        (path) => path === 'email',
        'api::contact.contact'
      )
    ).toStrictEqual([
      {
        code: 'contact.consultant-without-partner',
        details: { field: 'partner', uid: 'api::contact.contact' },
      },
    ]));
});
