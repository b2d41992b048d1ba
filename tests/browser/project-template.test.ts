import { makeAccount, makeCatalogue, makeRecord, unique } from '../support/world';
import { choose } from './deal-steps';
import { axe, callerAs, program, story, wordsIn } from './support';

const words = wordsIn('en');
const t = words.of('customers');

describe('a project of a customer', () => {
  story('is made from a template, with all that it brings', async ({ openAs }) => {
    const catalogue = await makeCatalogue(program());
    const account = await makeAccount(program(), catalogue);
    const [template, name] = [unique('How we introduce it'), unique('Introduction')];
    const parent = await makeRecord(program(), 'projects', { name: template, isTemplate: true });
    await makeRecord(program(), 'projects', { name: unique('Training'), isTemplate: true, parent });
    const page = await openAs('sales-representative', `/plugins/crm/accounts/${account}/projects`);
    await page.getByRole('button', { name: t('projects.from-template') }).click();
    const form = page.getByRole('dialog');
    await choose(page, form.getByRole('combobox', { name: t('projects.template') }), template);
    await form.getByRole('textbox', { name: words.label('project', 'name') }).fill(name);
    expect(await axe(page, '[role=dialog]')).toStrictEqual([]);
    await form.getByRole('button', { name: words.of('shared')('form.create') }).click();
    await page.getByText(t('projects.template.made', { name, projects: 2, schedules: 0 })).waitFor();
    await page.getByRole('row').filter({ hasText: name }).waitFor();
    const { body } = await callerAs('sales-representative').get(`/crm/accounts/${account}/projects`);
    expect(body.data.map((project: { name: string }) => project.name)).toContain(name);
  });
});
