import { createDatabase, ensureTemplate, sql } from '../support/postgres';

describe('the PostgreSQL of a test run', () => {
  it('gives every caller a database of its own, and drops it with connections still open', async () => {
    const [first, second] = await Promise.all([createDatabase(), createDatabase()]);
    await sql(first.url, 'create table mark (n int)');
    const seen = await sql<{ n: number }>(
      second.url,
      "select count(*)::int as n from pg_tables where tablename = 'mark'"
    );
    expect(seen).toEqual([{ n: 0 }]);
    await Promise.all([first.drop(), second.drop()]);
    await expect(sql(first.url, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('prepares a template once for many callers and clones it whole', async () => {
    const prepared: string[] = [];
    const prepare = async (url: string) => {
      prepared.push(url);
      await sql(url, 'create table seed as select 42 as answer');
    };
    await Promise.all([1, 2, 3].map(() => ensureTemplate('template_of_this_test', prepare)));
    const clone = await createDatabase({ template: 'template_of_this_test' });
    expect(prepared).toHaveLength(1);
    expect(await sql(clone.url, 'select answer from seed')).toEqual([{ answer: 42 }]);
    await clone.drop();
  });

  it('prepares a template anew after a preparation that failed', async () => {
    const fails = ensureTemplate('template_that_fails_first', async (url) => {
      await sql(url, 'create table half (n int)');
      throw new Error('half way');
    });
    await expect(fails).rejects.toThrow('half way');
    await ensureTemplate('template_that_fails_first', async (url) => {
      await sql(url, 'create table whole (n int)');
    });
    const clone = await createDatabase({ template: 'template_that_fails_first' });
    const tables = await sql(clone.url, "select tablename from pg_tables where schemaname = 'public'");
    expect(tables).toEqual([{ tablename: 'whole' }]);
    await clone.drop();
  });

  it('finds Korean and accented words with trigrams and sorts names as people do', async () => {
    const database = await createDatabase();
    await sql(database.url, 'create extension pg_trgm');
    const [row] = await sql(
      database.url,
      `select cardinality(show_trgm('한국어')) > 1 as korean,
              array(select x from unnest(array['Zoo','apple','Ähre','Banana']) x order by x) as sorted`
    );
    expect(row).toEqual({ korean: true, sorted: ['Ähre', 'apple', 'Banana', 'Zoo'] });
    await database.drop();
  });
});
