import pg from 'pg';

/** Words whose combinations make names: a search for a part of one finds some of them, not all. */
const WORDS =
  "array['Alder','Birch','Cedar','Dogwood','Elm','Fir','Ginkgo','Hazel','Juniper','Larch','Maple','Oak','Pine','Rowan','Spruce','Willow']";
const TRADES =
  "array['Trading','Works','Foods','Textiles','Logistics','Software','Paper','Tools','Glass','Energy']";

/** Strapi's columns, which every row has. */
const COMMON = `document_id, created_at, updated_at, published_at`;
const common = (letter) =>
  `substr(md5('${letter}' || i), 1, 24), now() - (i || ' seconds')::interval, now() - (i || ' seconds')::interval, now()`;

const account = (from, to) => `
  insert into accounts (${COMMON}, name, code, email, phone, city, country, is_active, is_private, is_global)
  select ${common('a')}, (${WORDS})[1 + i % 16] || ' ' || (${TRADES})[1 + i % 10] || ' ' || i, 'K' || i,
    'office' || i || '@firm' || i % 997 || '.example', '+49 30 ' || (1000000 + i), 'Berlin', 'DE', true, i > 200 and i % 100 = 7, false
  from generate_series(${from}, ${to}) i`;

const contact = (count) => `
  insert into contacts (${COMMON}, name, first_name, last_name, email)
  select ${common('c')}, 'Kim ' || i, 'Kim', '' || i, 'kim' || i || '@firm.example' from generate_series(1, ${count}) i`;

const project = (count) => `
  insert into projects (${COMMON}, name) select ${common('p')}, 'Project ' || i from generate_series(1, ${count}) i`;

const opportunity = (count) => `
  insert into opportunities (${COMMON}, name, currency, locked)
  select ${common('o')}, 'Deal ' || i, 'EUR', false from generate_series(1, ${count}) i`;

const quote = (count) => `
  insert into quotes (${COMMON}, name, currency, number, state, is_active, version, revision)
  select ${common('q')}, 'Quote ' || i, 'EUR', 'BENCH-' || i, 'draft', true, 1, 1 from generate_series(1, ${count}) i`;

/** Fills a to-one relation: `of` gives the target's id from the row number of the source. */
async function link(client, table, relation, { from, of }) {
  const name = `${table}_${relation}_lnk`;
  const { rows } = await client.query(
    `select column_name from information_schema.columns where table_name = $1 order by ordinal_position`,
    [name]
  );
  const [source, target] = rows.map((row) => row.column_name).filter((column) => column.endsWith('_id'));
  const order = rows.map((row) => row.column_name).find((column) => column.endsWith('_ord'));
  await client.query(
    `insert into ${name} (${source}, ${target}${order ? `, ${order}` : ''})
     select id, ${of}${order ? ', i' : ''} from (select id, row_number() over (order by id) as i from ${table} where ${from}) rows`
  );
}

const idsOf = async (client, table, letter) => {
  const { rows } = await client.query(
    `select min(id) as first, count(*)::int as count from ${table} where document_id = any (select substr(md5('${letter}' || i), 1, 24) from generate_series(1, 1000000) i)`
  );
  return rows[0];
};

/**
 * The same customers in either database, written by SQL because they are not what is measured: `accounts` of them
 * with two contacts and half a project each, and a quote for every fifth; one in a hundred is somebody's private one.
 */
export async function fill(url, { accounts }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: types } = await client.query(
      'select id from account_types where not last_name_enabled order by id limit 1'
    );
    const typeId =
      types[0]?.id ??
      (
        await client.query(
          `insert into account_types (document_id, name, created_at, updated_at, published_at) values ('benchtype0000000000000000', 'Bench', now(), now(), now()) returning id`
        )
      ).rows[0].id;
    const deals = Math.floor(accounts / 5);
    await client.query(account(1, accounts));
    await client.query(contact(accounts * 2));
    await client.query(project(Math.floor(accounts / 2)));
    await client.query(opportunity(deals));
    await client.query(quote(deals));
    const { first } = await idsOf(client, 'accounts', 'a');
    const { first: firstDeal } = await idsOf(client, 'opportunities', 'o');
    const ours = (letter) =>
      `document_id in (select substr(md5('${letter}' || i), 1, 24) from generate_series(1, ${accounts * 2}) i)`;
    await link(client, 'accounts', 'account_type', { from: ours('a'), of: String(typeId) });
    await link(client, 'contacts', 'account', { from: ours('c'), of: `${first} + (i - 1) / 2` });
    await link(client, 'projects', 'client', { from: ours('p'), of: `${first} + (i - 1) * 2` });
    await link(client, 'opportunities', 'account', { from: ours('o'), of: `${first} + (i - 1) * 5` });
    await link(client, 'quotes', 'opportunity', { from: ours('q'), of: `${firstDeal} + i - 1` });
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
