import type { Core } from '@strapi/strapi';
import { daysToMove, movedBy } from '../../../domain/project/template';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { FromTemplateInput, MadeFromTemplate } from '../../../wire/commands/project';
import { companyOf } from '../../../wire/services/crm-setting';
import { copyLists } from './copy-lists';

const PROJECT = 'api::project.project';
const SCHEDULE = 'api::schedule.schedule';

/** Row numbers of the new projects by those of the template's. */
type Made = ReadonlyMap<number, number>;

const dayOf = (value: unknown): string | null => (value as string | null | undefined) ?? null;

/** The template, then the projects below it, parents before children. */
const treeOf = async (strapi: Core.Strapi, template: string): Promise<readonly StoredRow[]> => {
  const tree = await sql<StoredRow>(
    strapi,
    `with recursive tree as (select p.*, 0 as depth from projects p where p.document_id = ?
       union all select p.*, t.depth + 1 from projects p join tree t on p.parent_fk = t.id)
     select * from tree order by depth, id`,
    [template]
  );
  if (!tree[0]) refuseFields([{ code: 'relation.unknown', path: 'template' }]);
  if (tree[0]?.is_template !== true) refuseFields([{ code: 'project.not-a-template', path: 'template' }]);
  return tree;
};

const idsOf = (rows: readonly StoredRow[]): string => rows.map(({ id }) => id) as unknown as string;

const schedulesOf = (strapi: Core.Strapi, tree: readonly StoredRow[]): Promise<StoredRow[]> =>
  sql<StoredRow>(strapi, 'select * from schedules where project_fk = any(?) order by date, id', [
    idsOf(tree),
  ]);

interface Beginning {
  readonly startDate: string;
  readonly days: number;
}

const makeRoot = async (
  strapi: Core.Strapi,
  template: StoredRow,
  { template: _id, ...given }: FromTemplateInput,
  { startDate, days }: Beginning
): Promise<{ readonly id: number; readonly documentId: string }> => {
  const data = {
    ...{ crmEnabled: template.crm_enabled !== false, description: template.description },
    ...given,
    ...{ startDate, endDate: movedBy(days, dayOf(template.end_date)) },
  };
  const { id, documentId } = await strapi.documents(PROJECT).create({ data: data as never });
  return { id: Number(id), documentId };
};

/** One statement for each depth: a child needs the number of its parent. */
const makeBelow = async (
  strapi: Core.Strapi,
  tree: readonly StoredRow[],
  root: number,
  days: number
): Promise<Made> => {
  const made = new Map([[Number(tree[0]?.id), root]]);
  const deepest = Number(tree.at(-1)?.depth);
  for (let depth = 1; depth <= deepest; depth += 1) {
    const level = tree.filter((row) => Number(row.depth) === depth);
    const rows = await insertRows(
      strapi,
      PROJECT,
      level.map((row) => ({
        ...{ name: row.name, description: row.description, state: 'active', isTemplate: false },
        crmEnabled: row.crm_enabled,
        parent: made.get(Number(row.parent_fk)),
        startDate: movedBy(days, dayOf(row.start_date)),
        endDate: movedBy(days, dayOf(row.end_date)),
      }))
    );
    rows.forEach(({ id }, index) => made.set(Number(level[index]?.id), id));
  }
  return made;
};

/** What was done in the template, and for whom, is not taken over. */
const makeSchedules = (strapi: Core.Strapi, schedules: readonly StoredRow[], made: Made, days: number) =>
  insertRows(
    strapi,
    SCHEDULE,
    schedules.map((row) => ({
      ...{ name: row.name, kind: row.kind, description: row.description, done: false },
      ...{ amount: row.amount, currency: row.currency },
      project: made.get(Number(row.project_fk)),
      date: movedBy(days, dayOf(row.date)),
    }))
  );

/**
 * PRJ-17: a project as the template has it, with the projects below it, their schedules, members and price books; all
 * days move with its first one. The rules of new projects hold for it.
 */
export const fromTemplate = (strapi: Core.Strapi, input: FromTemplateInput): Promise<MadeFromTemplate> =>
  inTransaction(strapi, async () => {
    const tree = await treeOf(strapi, input.template);
    const schedules = await schedulesOf(strapi, tree);
    const template = tree[0] as StoredRow;
    const startDate = input.startDate ?? (await companyOf(strapi).today());
    const dated = {
      startDate: dayOf(template.start_date),
      schedules: schedules.map(({ date }) => String(date)),
    };
    const days = daysToMove(dated, startDate);
    const root = await makeRoot(strapi, template, input, { startDate, days });
    const made = await makeBelow(strapi, tree, root.id, days);
    await makeSchedules(strapi, schedules, made, days);
    await copyLists(strapi, made);
    return {
      documentId: root.documentId,
      name: input.name,
      ...{ projects: tree.length, schedules: schedules.length },
    };
  });
