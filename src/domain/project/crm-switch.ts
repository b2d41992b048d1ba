import type { Reason } from '../shared/rule-violation';

/** PRJ-10: opportunities live only in projects whose CRM module is switched on. */
export const reasonsCrmIsOff = (project: { readonly crmEnabled: boolean }): readonly Reason[] =>
  project.crmEnabled ? [] : [{ code: 'project.crm-disabled' }];
