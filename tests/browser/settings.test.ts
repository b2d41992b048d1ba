import { axe, story } from './support';

describe('the settings of the CRM', () => {
  story('a director keeps the data that documents show', async ({ openAs }) => {
    const page = await openAs('sales-director', '/settings/crm/company');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await page.getByLabel('Website').fill('www.nordlicht.example.com');
    await save.click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Company and defaults' }).waitFor();
    expect(await page.getByLabel('Website').inputValue()).toBe('www.nordlicht.example.com');
    expect(await save.isDisabled()).toBe(true);
    expect(await axe(page)).toStrictEqual([]);
  });

  story('what is refused stands at its field, in the language of the person', async ({ openAs }) => {
    const page = await openAs('sales-director', '/settings/crm/company', { locale: 'ko' });
    await page.getByLabel('견적 번호 머리글자').fill('q-');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('대문자나 숫자 1~8자를 사용하세요.').waitFor();
  });

  story('a status is made, and deleted after a question', async ({ openAs }) => {
    const page = await openAs('sales-director', '/settings/crm/statuses');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByLabel('Name').fill('Waiting for budget');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Delete Waiting for budget' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByText('Waiting for budget').first().waitFor({ state: 'detached' });
    expect(await axe(page)).toStrictEqual([]);
  });

  story('a status in use says why it stays', async ({ openAs }) => {
    const page = await openAs('sales-director', '/settings/crm/statuses');
    await page.getByRole('button', { name: 'Delete Won' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
  });

  story('types and categories stand on one page, on a tablet too', async ({ openAs }) => {
    const page = await openAs('sales-director', '/settings/crm/lists', {
      locale: 'pt-BR',
      width: 768,
      theme: 'dark',
    });
    await page.getByRole('heading', { name: 'Tipos de contato' }).waitFor();
    await page.getByText('Consultant', { exact: true }).waitFor();
    expect(await axe(page)).toStrictEqual([]);
  });

  story('are not for a sales representative', async ({ openAs }) => {
    const page = await openAs('sales-representative', '/settings/crm/company');
    await page
      .getByText(/permission/)
      .first()
      .waitFor();
    expect(await page.getByLabel('Website').count()).toBe(0);
  });
});
