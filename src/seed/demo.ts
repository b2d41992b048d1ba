import type { Core } from '@strapi/strapi';
import { asActor, asSystem, SYSTEM, type Actor } from '../platform/actor/actor';
import { sql, sqlOne } from '../platform/database/sql';
import { inTransaction } from '../platform/database/transaction';
import { makeCatalogue } from './demo/make-catalogue';
import { makeCompany, makeCustomers, makeProjects } from './demo/make-customers';
import { makeDeals } from './demo/make-deals';
import { worldOf } from './demo/world';

const LOCK = 0x44454d; // "DEM": one instance at a time seeds

const marker = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'crm', key: 'demo-firm' });

/** The first administrator keeps the demo firm: what it has is then theirs to change and to delete. */
const keeper = async (strapi: Core.Strapi): Promise<Actor> => {
  const first = await sqlOne<{ id: number }>(strapi, 'select id from admin_users order by id limit 1');
  return first ? { kind: 'admin', id: first.id } : SYSTEM;
};

const managerOf = async (strapi: Core.Strapi, actor: Actor): Promise<string | undefined> => {
  const key = 'id' in actor ? `${actor.kind}:${actor.id}` : '';
  const member = await sqlOne<{ id: string }>(
    strapi,
    'select document_id as id from members where actor_key = ?',
    [key]
  );
  return member?.id;
};

const makeFirm = async (strapi: Core.Strapi, manager: string | undefined): Promise<void> => {
  const world = await worldOf(strapi);
  await makeCompany(world);
  const accounts = await makeCustomers(world);
  const projects = await makeProjects(world, accounts);
  const catalogue = await makeCatalogue(world);
  await makeDeals(world, { ...catalogue, accounts, projects, manager });
};

/** Once, and never beside somebody's own customers. */
const mayMake = async (strapi: Core.Strapi): Promise<boolean> => {
  await sql(strapi, 'select pg_advisory_xact_lock(?)', [LOCK]);
  if (await marker(strapi).get({})) return false;
  return (await sqlOne(strapi, 'select 1 from accounts limit 1')) === undefined;
};

/**
 * With CRM_DEMO=true (the launcher says so for its own database): a firm with customers, price books, quotes and two
 * contracts to look around in. Whole or not at all; through the document service and the commands, as people would.
 */
export const seedDemo = async (strapi: Core.Strapi): Promise<void> => {
  if (process.env.CRM_DEMO !== 'true') return;
  await asSystem(() =>
    inTransaction(strapi, async () => {
      if (!(await mayMake(strapi))) return;
      const actor = await keeper(strapi);
      const manager = await managerOf(strapi, actor);
      await asActor(actor, () => makeFirm(strapi, manager));
      await marker(strapi).set({ value: { made: true } });
    })
  );
};
