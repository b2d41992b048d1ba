import { type Statement, withKeptPlan } from './kept-plans';

const nameAfter = (times: number, sql: string, role = 'crm_app'): unknown => {
  for (let asked = 1; asked < times; asked += 1) withKeptPlan({ sql }, role);
  return withKeptPlan<Statement>({ sql }, role).options?.name;
};

describe('the plan of a statement', () => {
  it('is kept from the third time it is asked', () => {
    expect(nameAfter(2, 'select id from a where id = $1')).toBeUndefined();
    expect(nameAfter(1, 'select id from a where id = $1')).toStrictEqual(expect.any(String));
  });

  it('is kept for each role by itself', () => {
    const names = ['owner', 'crm_app'].map((role) => nameAfter(50, 'select id from b', role));
    expect(names).toStrictEqual([expect.any(String), expect.any(String)]);
    expect(names[0]).not.toBe(names[1]);
  });

  it.each([
    ['gives all columns', 'select * from a'],
    ['gives all columns of a table', 'select t.id, "t0".* from a as t0'],
    ['gives back all columns of what it wrote', 'insert into a (b) values ($1) returning *'],
    ['gives back all columns of a named table', 'update a t set b = $1 returning t.*'],
    ['begins a transaction', 'BEGIN;'],
    ['ends one', 'COMMIT;'],
    ['changes the schema', 'alter table a add column c text'],
  ])('is not kept when it %s', (_case, sql) => expect(nameAfter(50, sql)).toBeUndefined());

  it('is kept when it only counts', () =>
    expect(nameAfter(50, 'select count(*) from c')).toStrictEqual(expect.any(String)));

  it('leaves the options of a statement as they are', () => {
    nameAfter(50, 'select id from d');
    expect(
      withKeptPlan({ sql: 'select id from d', options: { rowMode: 'array' } }, 'crm_app').options
    ).toStrictEqual({
      rowMode: 'array',
      name: expect.any(String),
    });
  });

  it('is kept for a limited number of statements', () => {
    const named = Array.from({ length: 400 }, (_, n) => nameAfter(300, `select ${n} from e`));
    expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(250);
    expect(named.at(-1)).toBeUndefined();
  });
});
