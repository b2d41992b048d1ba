import type { FieldSpec } from '../../../shared/forms/field-spec';
import type { StoredRecord } from '../../../shared/records/stored-record';
import type { ScreenTexts } from '../../../translations/screens';

type Key = keyof ScreenTexts['settings'];

/** A short list that administrators keep: what other records may choose from. */
export interface RecordList {
  readonly uid: string;
  readonly title: Key;
  readonly text: Key;
  /** `name:ASC` */
  readonly sort: string;
  readonly fields: readonly FieldSpec[];
  /** Flags that stand beside the name; those that are set. */
  readonly marks: readonly string[];
  /** What a new one begins with. */
  readonly initial: Readonly<Record<string, unknown>>;
}

const NAME: FieldSpec = { kind: 'text', name: 'name', required: true };
const ACTIVE: FieldSpec = { kind: 'flag', name: 'active' };
const flag = (name: string): FieldSpec => ({ kind: 'flag', name, isHalf: true });

export const STATUSES: RecordList = {
  uid: 'api::opportunity-status.opportunity-status',
  title: 'statuses.title',
  text: 'statuses.text',
  sort: 'position:ASC',
  fields: [
    NAME,
    { kind: 'number', name: 'position', isHalf: true },
    { kind: 'text', name: 'color', isHalf: true },
    { kind: 'text', name: 'pipeline' },
    flag('isDefault'),
    flag('isClosed'),
    flag('isWon'),
  ],
  marks: ['isDefault', 'isClosed', 'isWon'],
  initial: {
    name: '',
    position: '',
    color: '',
    pipeline: '',
    isDefault: false,
    isClosed: false,
    isWon: false,
  },
};

const named = (
  type: string,
  title: RecordList['title'],
  text: RecordList['text'],
  more: readonly FieldSpec[] = []
): RecordList => ({
  uid: `api::${type}.${type}`,
  title,
  text,
  sort: 'name:ASC',
  fields: [NAME, ...more, ACTIVE],
  marks: more.filter(({ kind }) => kind === 'flag').map(({ name }) => name),
  initial: { name: '', active: true },
});

export const LISTS: readonly RecordList[] = [
  named('account-type', 'lists.account-types', 'lists.account-types.text', [
    flag('firstNameEnabled'),
    flag('lastNameEnabled'),
  ]),
  {
    ...named('account-category', 'lists.account-categories', 'lists.account-categories.text'),
    fields: [NAME, { kind: 'long-text', name: 'description' }],
    initial: { name: '', description: '' },
  },
  named('contact-type', 'lists.contact-types', 'lists.contact-types.text'),
];

/** Only what the form has: a record also bears what it is related to. */
export const draftOf = (
  list: RecordList,
  record: StoredRecord | undefined
): Readonly<Record<string, unknown>> =>
  record ? Object.fromEntries(list.fields.map(({ name }) => [name, record[name] ?? ''])) : list.initial;

/** Numbers were typed as text. */
export const numbersIn = (
  list: RecordList,
  data: Readonly<Record<string, unknown>>
): Record<string, unknown> => {
  const numbers = new Set(list.fields.filter(({ kind }) => kind === 'number').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      numbers.has(name) && typeof value === 'string' ? Number(value) : value,
    ])
  );
};
