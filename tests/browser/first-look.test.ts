import { loginOf, story } from './support';

describe('the panel', () => {
  story('lets the super administrator in', async ({ openAsStranger }) => {
    const page = await openAsStranger('/auth/login');
    const { email, password } = loginOf('super-admin');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
  });

  story('shows who has logged in before the way to their work', async ({ openAs }) => {
    const page = await openAs('super-admin', '/');
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByRole('link', { name: 'Customer', exact: true }).waitFor();
  });
});
