import { reasonsCrmIsOff } from './crm-switch';

describe('the CRM module of a project', () => {
  it('switched on allows opportunities', () =>
    expect(reasonsCrmIsOff({ crmEnabled: true })).toStrictEqual([]));
  it('switched off refuses them', () =>
    expect(reasonsCrmIsOff({ crmEnabled: false })).toStrictEqual([{ code: 'project.crm-disabled' }]));
});
