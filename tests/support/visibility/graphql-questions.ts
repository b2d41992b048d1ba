import type { Question } from './requests';
import { documentOf, type World } from './world';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeRef | null;
}
interface Field {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: TypeRef }[];
  readonly type: TypeRef;
}
interface SchemaType {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly Field[] | null;
}
export interface Schema {
  readonly queryType: { readonly fields: readonly Field[] };
  readonly types: readonly SchemaType[];
}

const REF = 'kind name ofType{kind name ofType{kind name ofType{kind name}}}';
const FIELD = `name args{name type{${REF}}} type{${REF}}`;
export const INTROSPECTION = `{__schema{queryType{fields{${FIELD}}} types{kind name fields{${FIELD}}}}}`;

const named = (ref: TypeRef): TypeRef => (ref.ofType ? named(ref.ofType) : ref);

/** All scalars of a type, and what it is related to down to `depth`. */
const selection = (types: ReadonlyMap<string, SchemaType>, name: string, depth: number): string => {
  const fields = (types.get(name)?.fields ?? []).flatMap((field): string[] => {
    const { kind, name: target } = named(field.type);
    if (kind === 'SCALAR' || kind === 'ENUM') return [field.name];
    if (kind !== 'OBJECT' || depth === 0 || target === null) return [];
    const inner = selection(types, target, depth - 1);
    return inner === '' ? [] : [`${field.name}${inner}`];
  });
  return fields.length === 0 ? '' : `{${fields.join(' ')}}`;
};

const PAGE = 'pagination:{limit:100}';

/** Every field of Query is asked, with what it is related to; `thorough` also deeper, filtered and under aliases. */
export const graphqlQuestions = (schema: Schema, world: World, thorough: boolean): Question[] => {
  const types = new Map(schema.types.map((type) => [type.name, type]));
  const documents = [...world.rows.keys()].map((uid) => ({
    uid,
    id: documentOf(world, uid)?.document_id ?? 'none',
  }));
  const ask = (query: string): Question => ({ path: '/graphql', body: { query } });
  return schema.queryType.fields.flatMap((field): Question[] => {
    const target = named(field.type);
    const shapes =
      target.kind === 'OBJECT'
        ? [0, 1, 2].map((depth) => selection(types, target.name as string, depth))
        : [''];
    const deep = (shapes[1] ?? shapes[0]) as string;
    const has = (name: string) => field.args.some((arg) => arg.name === name);
    const needed = field.args.filter(({ type }) => type.kind === 'NON_NULL').map(({ name }) => name);
    if (needed.length > 0) {
      const own = documents.filter(
        ({ uid }) => uid.split('.').pop()?.replaceAll('-', '').toLowerCase() === field.name.toLowerCase()
      );
      return (own.length > 0 ? own : documents).map(({ id }) =>
        ask(`{${field.name}(${needed.map((name) => `${name}:"${id}"`).join(' ')})${deep}}`)
      );
    }
    const plain = has('pagination') ? `(${PAGE})` : '';
    const filtered =
      has('filters') && /name\b/.test(deep)
        ? [
            ask(
              `{a:${field.name}(${PAGE} filters:{name:{startsWith:"${world.word.slice(0, 8)}"}})${shapes[0]}}`
            ),
          ]
        : [];
    const aliased = ask(
      `{one:${field.name}${plain}${shapes[0] || deep} two:${field.name}${plain}${shapes[0] || deep}}`
    );
    const shown = (thorough ? shapes : [deep]).filter((shape) => shape !== '' || shapes.length === 1);
    return [
      ...shown.map((shape) => ask(`{${field.name}${plain}${shape}}`)),
      ...(thorough ? [...filtered, aliased] : []),
    ];
  });
};
