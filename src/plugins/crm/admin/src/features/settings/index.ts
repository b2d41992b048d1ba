import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { SCREEN_TEXTS } from '../../translations/screens';
import { mayChange } from './may-change';

type Link = Extract<Parameters<StrapiApp['addSettingsLink']>[1], { readonly id: string }>;

const label = (key: 'title' | 'company.title' | 'statuses.title' | 'lists.title') => ({
  id: `crm.settings.${key}`,
  defaultMessage: SCREEN_TEXTS.settings[key],
});

const LINKS: Link[] = [
  {
    id: 'crm-company',
    to: 'crm/company',
    intlLabel: label('company.title'),
    permissions: mayChange('crm-setting'),
    Component: () => import('./company/CompanySettings').then((file) => ({ default: file.CompanySettings })),
  },
  {
    id: 'crm-statuses',
    to: 'crm/statuses',
    intlLabel: label('statuses.title'),
    permissions: mayChange('opportunity-status'),
    Component: () => import('./lists').then((file) => ({ default: file.Statuses })),
  },
  {
    id: 'crm-lists',
    to: 'crm/lists',
    intlLabel: label('lists.title'),
    permissions: mayChange('account-type'),
    Component: () => import('./lists').then((file) => ({ default: file.Lists })),
  },
];

/** Settings › CRM: for those who may change them; others do not see the section. */
export const addSettings = (app: StrapiApp): void =>
  app.addSettingsLink({ id: 'crm', intlLabel: label('title') }, LINKS);
