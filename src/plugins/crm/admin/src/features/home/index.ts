import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { Calendar, ClockCounterClockwise, Briefcase } from '@strapi/icons';
import { SCREEN_TEXTS } from '../../translations/screens';

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], readonly unknown[]>;
type Widget = Widgets[number];

const READ = 'plugin::content-manager.explorer.read';

const titled = (key: 'deals' | 'quotes' | 'contracts') => ({
  id: `crm.home.${key}.title`,
  defaultMessage: SCREEN_TEXTS.home[`${key}.title`],
});

const WIDGETS: readonly Widget[] = [
  {
    id: 'my-open-deals',
    pluginId: 'crm',
    icon: Briefcase,
    title: titled('deals'),
    permissions: [{ action: 'plugin::crm.opportunity.search' }],
    component: async () => (await import('./widgets')).MyOpenDeals,
  },
  {
    id: 'expiring-quotes',
    pluginId: 'crm',
    icon: ClockCounterClockwise,
    title: titled('quotes'),
    permissions: [{ action: READ, subject: 'api::quote.quote' }],
    component: async () => (await import('./widgets')).ExpiringQuotes,
  },
  {
    id: 'ending-contracts',
    pluginId: 'crm',
    icon: Calendar,
    title: titled('contracts'),
    permissions: [{ action: READ, subject: 'api::contract-line.contract-line' }],
    component: async () => (await import('./widgets')).EndingContracts,
  },
];

/** What there is to do, before Strapi's own widgets. Everybody may move and remove them. */
export const addHomeWidgets = (app: StrapiApp): void =>
  app.widgets.register((others) => [...WIDGETS, ...others]);
