import { fieldsAskedFor, missingFields, problemsOfMandatoryFields } from './mandatory-fields';

describe('what a status asks of its opportunities', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', null, true],
    ['an empty list', [], true],
    ['known fields', ['value', 'manager'], true],
    ['a field twice', ['value', 'value'], false],
    ['an unknown field', ['locked'], false],
    ['no list', { value: true }, false],
    ['a text', 'value', false],
  ])('%s', (_case, value, isAccepted) =>
    expect(problemsOfMandatoryFields(value).map(({ code }) => code)).toStrictEqual(
      isAccepted ? [] : ['opportunity-status.mandatory-fields-malformed']
    )
  );

  it('is read as it is stored', () => {
    expect(fieldsAskedFor(['value', 'gone'])).toStrictEqual(['value']);
    expect(fieldsAskedFor('["value"]')).toStrictEqual(['value']);
    expect(fieldsAskedFor(null)).toStrictEqual([]);
  });

  it('is told all at once, each at its field; zero is a value, blanks are none', () =>
    expect(
      missingFields(['description', 'probability', 'value', 'manager'], {
        description: ' ',
        probability: 0,
        value: null,
        manager: 7,
      })
    ).toStrictEqual([
      { code: 'opportunity.field-missing', path: 'description' },
      { code: 'opportunity.field-missing', path: 'value' },
    ]));
});
