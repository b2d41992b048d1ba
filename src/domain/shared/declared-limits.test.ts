import { problemsOfDeclaration } from './declared-limits';

const ATTRIBUTES = {
  name: { type: 'string', required: true },
  category: { type: 'relation', required: true },
  state: { type: 'enumeration', required: true, default: 'open' },
  note: { type: 'text', required: false },
  months: { type: 'integer', min: 1, max: 1200 },
  rate: { type: 'decimal', min: 0 },
  weight: { type: 'decimal' },
};
const told = (data: object, isNew = false) =>
  problemsOfDeclaration(ATTRIBUTES, { ...data }, isNew).map(({ code, path }) => `${path} ${code}`);
const NAME = 'name field.required';
const CATEGORY = 'category field.required';
const MONTHS = 'months number.out-of-range';

describe('fields that a record cannot do without', () => {
  it.each<[string, boolean, object, string[]]>([
    ['a new record has them all', true, { name: 'A', category: { set: [{ id: 1 }] } }, []],
    ['all that a new record lacks is told at once', true, { note: 'x' }, [NAME, CATEGORY]],
    ['an emptied relation is none', true, { name: 'A', category: { set: [] } }, [CATEGORY]],
    ['what has a value of its own may be left out', true, { name: 'A', category: 7 }, []],
    ['but not be emptied', true, { name: 'A', category: 7, state: null }, ['state field.required']],
    ['a stored record keeps what is left out', false, {}, []],
    ['a stored record loses none', false, { name: null, category: { set: [] } }, [NAME, CATEGORY]],
    ['nothing and zero are values', false, { name: '', category: 0, state: false, note: null }, []],
  ])('%s', (_rule, isNew, data, expected) => expect(told(data, isNew)).toStrictEqual(expected));
});

describe('how far numbers go', () => {
  it.each<[string, object, string[]]>([
    ['both ends count', { months: 1 }, []],
    ['the upper one too', { months: 1200 }, []],
    ['less is refused', { months: 0 }, [MONTHS]],
    ['more is refused', { months: 1201 }, [MONTHS]],
    ['a decimal that is sent as a text is judged too', { rate: '-0.01' }, ['rate number.out-of-range']],
    ['without a limit there is none', { rate: '1e9', weight: -5 }, []],
    ['what is no number is out of every range', { rate: 'x' }, ['rate number.out-of-range']],
    ['nothing is no number', { months: null }, []],
  ])('%s', (_rule, data, expected) => expect(told(data)).toStrictEqual(expected));

  it('is told with the limits', () =>
    expect(problemsOfDeclaration(ATTRIBUTES, { rate: -1 }, false)).toStrictEqual([
      { code: 'number.out-of-range', path: 'rate', details: { min: 0, max: null } },
    ]));
});
