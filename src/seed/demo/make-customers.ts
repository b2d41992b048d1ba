import { ACCOUNTS, COMPANY, CONTACTS, type AccountCode } from './customers';
import { PROJECTS, SCHEDULES, type ProjectKey } from './deals';
import { makeAll, type Ids, type World } from './world';

/** Who sells: the firm's own data in the settings. */
export const makeCompany = async (world: World): Promise<void> =>
  world.update('crm-setting', await world.find('crm-setting', {}), COMPANY);

const makeAccounts = (world: World): Promise<Ids<AccountCode>> =>
  makeAll(ACCOUNTS, async ({ accountType, parent, ...account }, code, made) =>
    world.create('account', {
      ...account,
      code,
      accountType: await world.find('account-type', { name: accountType }),
      ...(parent !== undefined && { parent: made[parent] }),
    })
  );

export const makeCustomers = async (world: World): Promise<Ids<AccountCode>> => {
  const accounts = await makeAccounts(world);
  for (const { account, type, ...contact } of CONTACTS)
    await world.create('contact', {
      ...contact,
      account: accounts[account],
      contactType: await world.find('contact-type', { name: type }),
    });
  return accounts;
};

/** Below the predefined regions, with what is due in them. */
export const makeProjects = async (world: World, accounts: Ids<AccountCode>): Promise<Ids<ProjectKey>> => {
  const projects = await makeAll(PROJECTS, async ({ name, region, client, accounts: further }) =>
    world.create('project', {
      name,
      parent: await world.find('project', { predefinedKey: region }),
      client: accounts[client],
      accounts: further.map((code) => accounts[code]),
    })
  );
  for (const { project, account, days, ...schedule } of SCHEDULES)
    await world.create('schedule', {
      ...schedule,
      project: projects[project],
      account: accounts[account],
      date: world.dayIn(days),
    });
  return projects;
};
