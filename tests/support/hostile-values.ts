/** Values that no attribute of a kind may hold, and what chooses among them. */

/** mulberry32: the same seed gives the same run, on every machine. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const oneOf = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const NESTED = JSON.parse(`${'{"a":'.repeat(12)}1${'}'.repeat(12)}`) as object;
const OBJECTS = [[], {}, [[]], { $ne: null }, { toString: 'x' }, NESTED, [null], ['a', 1]];
const NUMBERS = [2 ** 31, -(2 ** 31) - 1, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 1.5];
const NO_TEXT = ['a\u0000b', 'a\ud800b', '\udc00'];
const NO_DAYS = [
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '0000-00-00',
  '2026-1-1',
  '26-01-01',
  'NaN',
  'today',
  '',
  ' ',
];

/** What is wrong for an attribute of this type, whatever the attribute means. */
export const WRONG_BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  string: [
    ...OBJECTS,
    ...NUMBERS,
    true,
    false,
    ...NO_TEXT,
    'x'.repeat(300),
    '한'.repeat(256),
    'a\u0007b',
    'a\nb',
  ],
  text: [...OBJECTS, ...NUMBERS, true, ...NO_TEXT, 'a\u0007b', 'x'.repeat(10_001)],
  boolean: [...OBJECTS, ...NUMBERS, 0, 1, 'true', 'false', 'yes', 'NaN', ''],
  integer: [...OBJECTS, ...NUMBERS, true, '1', 'NaN', 'Infinity', '1e3', ''],
  decimal: [
    ...OBJECTS,
    1e308,
    -1e308,
    1e16,
    0.123456789,
    true,
    'NaN',
    'Infinity',
    '1e5',
    '0x10',
    '1,5',
    '',
    ' ',
  ],
  date: [...OBJECTS, ...NUMBERS, true, ...NO_DAYS, '2026-01-01T00:00:00Z', 'x'.repeat(300)],
  datetime: [...OBJECTS, ...NUMBERS, true, ...NO_DAYS, '2026-02-30T00:00:00Z', '2026-01-01T25:00:00Z'],
  enumeration: [...OBJECTS, ...NUMBERS, true, 'no-such-choice', '', 'NaN', ...NO_TEXT],
  relation: [
    'no-such-record',
    '',
    'NaN',
    true,
    2 ** 31,
    -1,
    1.5,
    1e308,
    {},
    NESTED,
    [null],
    [[]],
    [true],
    { connect: 'no-such-record' },
    { connect: [{ id: 99_999_999 }] },
    { connect: [{ documentId: 'no-such-record' }] },
    { connect: [{}] },
    { set: [{ documentId: 'no-such-record' }] },
    { connect: { create: { name: 'x' } } },
    { create: { name: 'x' } },
    ...NO_TEXT,
  ],
};

/** Keys that no body may carry: unknown ones, and those that only the server writes. */
export const WRONG_KEYS: readonly (readonly [string, unknown])[] = [
  ['noSuchKey', 'x'],
  ['$where', '1=1'],
  ['constructor', 'x'],
  ['creatorKey', 'admin:1'],
  ['createdBy', 1],
  ['updatedBy', 1],
];

/** What a row of the panel's or of Strapi's own would tell, and no answer ever may. */
export const LEAKS =
  /insert into|select .+ from |violates|syntax error|node_modules|\.(js|ts):\d+|\n\s+at |pg_|ECONN/i;

/** Queries that try every door: %s is an attribute of the type. `refused`: 400, never an answer. */
export const HOSTILE_QUERIES: readonly { readonly query: string; readonly refused: boolean }[] = [
  ...[
    'filters[%s][$eq][]=a&filters[%s][$noSuch]=1',
    'filters[$and]=x',
    'filters[$or]=x',
    'filters[$not]=x',
    'filters=x',
    'filters[noSuchKey][$eq]=1',
    'filters[%s][$raw]=1',
    'filters[createdBy][password][$startsWith]=a',
    'filters[updatedBy][t1.password]=x',
    'filters[creatorKey][$eq]=admin:1',
    'filters[id][$in][0][a]=1',
    'sort=noSuchKey',
    'sort=%s;drop table accounts',
    'sort=%s:sideways',
    'sort[a]=b',
    'sort[%s][a]=b',
    'sort=createdBy.password',
    'sort[%s]=asc,(select 1)',
    'populate=noSuchKey',
    'populate=createdBy',
    'populate[createdBy][fields]=password',
    'populate[createdBy][fields][0]=password',
    'fields=creatorKey',
    'fields=noSuchKey',
    'fields[0]=createdBy.password',
    'where[id]=1',
    'having=1',
    'lookup[id]=1',
    'select=password',
    'groupBy=id',
    'pagination=x',
    'pagination[page]=-1',
    'pagination[page]=abc',
    'pagination[page]=99999999999',
    'pagination[pageSize]=-1',
    'pagination[pageSize]=abc',
    'pagination[start]=-5&pagination[limit]=5',
    'pagination[noSuchKey]=1',
    '_q=%00',
    'filters[%s][$eq]=%00',
    'filters[id]=abc',
    'filters[id]=99999999999999999999',
    'filters[id][$gt]=1e400',
    `filters${'[parent]'.repeat(6)}[id]=1`,
    `populate${'[parent][populate]'.repeat(5)}=*`,
    'populate=a.b.c.d.e.f',
    `filters[id][$in]=${Array.from({ length: 150 }, (_, index) => index).join('&filters[id][$in]=')}`,
    'filters[createdAt][$gt]=not-a-day',
    'noSuchParameter=1',
    'publicationState=%27',
    'filters[documentId][$eq]=%ED%A0%80',
  ].map((query) => ({ query, refused: true })),
  ...[
    "filters[%s][$eq]=' OR 1=1--",
    'filters[%s][$containsi]=%25',
    'filters[%s][$in][0]=a&filters[%s][$in][1]=b',
    'filters[documentId][$notNull]=true',
    'pagination[pageSize]=100000',
    'pagination[limit]=100000',
    '_q=%25%5C_',
    'sort=id:DESC',
    'fields=id',
    'populate=*',
    'pagination[page]=214748364',
    'filters[%s][$null]=maybe',
    'filters[%s][$between][0]=a&filters[%s][$between][1]=b',
  ].map((query) => ({ query, refused: false })),
];
