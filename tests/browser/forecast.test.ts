import type { Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeRecord, unique } from '../support/world';
import { axe, program, story, wordsIn } from './support';

const words = wordsIn('en');
const t = words.of('opportunities');

const PIPELINE = 'Resellers';

interface Pipeline {
  readonly stage: string;
  readonly deals: readonly [string, string, string];
}

/** Two deals that a month is known of, and one without a day, in a pipeline of their own. */
const makePipeline = async (): Promise<Pipeline> => {
  const catalogue = await makeCatalogue(program());
  const account = await makeAccount(program(), catalogue);
  const { project } = catalogue;
  const named = { name: unique('Reseller met'), pipeline: PIPELINE, position: 900 };
  const stage = await makeRecord(program(), 'opportunity-statuses', named);
  const deals = ['Small', 'Large', 'Undated'].map((name) => unique(`${name} reseller`));
  const [small, large, undated] = deals as [string, string, string];
  const deal = (name: string, more: object) =>
    makeRecord(program(), 'opportunities', { name, account, project, stage, currency: 'EUR', ...more });
  await deal(small, { value: 1000, probability: 50, expectedCloseDate: '2031-05-20' });
  await deal(large, { value: 9000, probability: 10, expectedCloseDate: '2031-06-01' });
  await deal(undated, { value: 500 });
  return { stage, deals: [small, large, undated] };
};

const cells = async (page: Page, table: string): Promise<string[][]> => {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
};

/** What other stories count statuses in finds as many as before. */
const leave = async ({ deals, stage }: Pipeline): Promise<void> => {
  for (const name of deals) {
    const { body } = await program().get('/api/opportunities', { filters: { name: { $eq: name } } });
    await program().delete(`/api/opportunities/${body.data[0].documentId}`);
  }
  await program().delete(`/api/opportunity-statuses/${stage}`);
};

describe('several pipelines', () => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await makePipeline();
  });
  afterAll(() => leave(pipeline));

  story('are chosen one at a time, on the board and in the table', async ({ openAs }) => {
    const [small] = pipeline.deals;
    const page = await openAs('sales-representative', '/plugins/crm/opportunities?view=board');
    await page.getByRole('combobox', { name: t('filter.pipeline') }).click();
    await page.getByRole('option', { name: PIPELINE }).click();
    await page.getByRole('link', { name: small }).waitFor();
    await page.getByRole('region', { name: 'Qualified', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: t('view.table') }).click();
    await page.getByRole('row').filter({ hasText: small }).waitFor();
    expect(
      await page
        .getByRole('group', { name: t('stages') })
        .getByRole('button')
        .count()
    ).toBe(1);
    expect(await axe(page)).toStrictEqual([]);
  });

  story('have a forecast by month, weighed by probability, with the best prospects', async ({ openAs }) => {
    const [small, large, undated] = pipeline.deals;
    const page = await openAs('sales-representative', `/plugins/crm/opportunities?pipeline=${PIPELINE}`);
    await page.getByRole('link', { name: t('view.forecast') }).click();
    await page.getByRole('link', { name: large }).waitFor();
    expect(await cells(page, t('forecast.by-month'))).toEqual([
      ['May 2031', '1', 'EUR 1,000.00', 'EUR 500.00'],
      ['June 2031', '1', 'EUR 9,000.00', 'EUR 900.00'],
      [`${t('forecast.all')}, EUR`, '3', 'EUR 10,500.00', 'EUR 1,400.00'],
    ]);
    await page.getByText(t('forecast.undated')).waitFor();
    const prospects = await cells(page, t('forecast.prospects'));
    expect(prospects.map(([name]) => name)).toEqual([large, small, undated]);
    expect(await axe(page)).toStrictEqual([]);
  });

  story('a deal tells what happened with it', async ({ openAs }) => {
    const [, large] = pipeline.deals;
    const page = await openAs(
      'sales-representative',
      `/plugins/crm/opportunities?q=${encodeURIComponent(large)}`
    );
    await page.getByRole('link', { name: large }).click();
    const timeline = page.getByRole('region', { name: words.of('shared')('timeline.title') });
    await timeline
      .getByText(words.of('shared')('timeline.create', { type: 'Opportunity' }))
      .first()
      .waitFor();
    expect(await axe(page)).toStrictEqual([]);
  });
});
