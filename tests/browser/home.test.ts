import { axe, story } from './support';

/** Without the heading, which is Strapi's own. */
const deals = 'section[aria-labelledby="plugin::crm.my-open-deals"] ul';

describe('the home page', () => {
  story('shows open deals and leads to one', async ({ openAs }) => {
    const page = await openAs('super-admin', '/');
    const widget = page.getByRole('region', { name: 'My open deals' });
    await widget.getByText('Stadtwerke Auental').first().waitFor();
    expect(await axe(page, deals)).toStrictEqual([]);
    await widget.getByRole('link', { name: 'Grid maintenance plans' }).click();
    await page.waitForURL('**/plugins/crm/opportunities/*');
    await page.getByRole('heading', { name: 'Grid maintenance plans' }).waitFor();
  });

  story('shows quotes that are due and what they come to', async ({ openAs }) => {
    const page = await openAs('super-admin', '/', { locale: 'pt-BR' });
    const quotes = page.getByRole('region', { name: 'Cotações que vencem em duas semanas' });
    await quotes.getByRole('link', { name: 'Shares to be agreed' }).waitFor();
    await quotes.getByText('EUR 7.282,80').waitFor();
  });

  story('says to a new colleague what will stand there', async ({ openAs }) => {
    const page = await openAs('second-sales-representative', '/', {
      locale: 'ko',
      theme: 'dark',
      width: 768,
    });
    await page.getByText('진행 중인 영업 기회가 없습니다').waitFor();
  });

  story('keeps deals from people who have nothing to do with them', async ({ openAs }) => {
    const page = await openAs('price-book-editor', '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('My open deals').count()).toBe(0);
  });
});

describe('the Content Manager', () => {
  story('leads from a record to its page', async ({ openAs }) => {
    const page = await openAs(
      'super-admin',
      '/content-manager/collection-types/api::opportunity.opportunity?pageSize=100'
    );
    await page.getByRole('gridcell', { name: 'Grid maintenance plans' }).click();
    await page.getByRole('button', { name: 'Open in the CRM' }).click();
    await page.waitForURL('**/plugins/crm/opportunities/*');
  });
});
