import { isUnanswered, reasonsOf } from './read-refusal';

describe('reasons of an answer', () => {
  it.each([
    [
      'all reasons of a refused sale',
      {
        status: 400,
        details: { code: 'quote.no-lines', reasons: [{ code: 'quote.no-lines' }, { code: 'quote.expired' }] },
      },
      ['quote.no-lines', 'quote.expired'],
    ],
    ['the one code', { status: 409, details: { code: 'opportunity.locked' } }, ['opportunity.locked']],
    ['an answer without a code: forbidden', { status: 403, message: 'Forbidden' }, ['request.forbidden']],
    ['a session that has ended', { status: 401, message: 'Unauthorized' }, ['session.ended']],
    ['a file that is too large for the server', { status: 413 }, ['upload.too-large']],
    ['a failure of the server', { status: 500, message: 'Internal Server Error' }, ['server.failed']],
    ['no answer at all', { name: 'TypeError', message: 'Failed to fetch' }, ['connection.lost']],
    ['something that is no answer', undefined, ['connection.lost']],
  ])('%s', (_case, error, codes) => expect(reasonsOf(error).map(({ code }) => code)).toStrictEqual(codes));

  it('field errors name their field, with the code of the whole where they have none', () => {
    const details = { code: 'request.malformed', errors: [{ path: ['body', 'template'], message: 'x' }] };
    expect(reasonsOf({ status: 400, details })).toStrictEqual([
      { code: 'request.malformed', details: { field: 'template' } },
    ]);
  });
});

describe('asking again may help', () => {
  it.each([
    ['no answer at all', { name: 'TypeError', message: 'Failed to fetch' }, true],
    ['a refusal', { status: 409, details: { code: 'opportunity.locked' } }, false],
    ['a failure of the server', { status: 500 }, false],
  ])('after %s', (_case, error, expected) => expect(isUnanswered(error)).toBe(expected));
});
