import { reasonsCrmIsOff } from './crm-switch';

describe('the CRM module of a project', () => {
  it('switched on allows opportunities', () => expect(reasonsCrmIsOff({ crmEnabled: true })).toEqual([]));
  it('switched off refuses them', () =>
    expect(reasonsCrmIsOff({ crmEnabled: false })).toEqual([{ code: 'project.crm-disabled' }]));
});
