import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { Book, Briefcase, User } from '@strapi/icons';
import type { ComponentType, ElementType } from 'react';
import { SCREEN_TEXTS, type ScreenTexts } from './translations/screens';

type Lazy = () => Promise<{ readonly default: ComponentType }>;
type Permissions = NonNullable<Parameters<StrapiApp['addMenuLink']>[0]['permissions']>;

/** A screen of ours: everything below `/plugins/crm/<path>`. */
export interface Screen {
  readonly path: string;
  readonly Component: Lazy;
  /** Its entry in the panel's menu; a screen that is reached from others has none. */
  readonly menu?: {
    readonly icon: ElementType;
    /** The feature whose `title` it bears. */
    readonly feature: keyof ScreenTexts;
    readonly position: number;
    readonly permissions: Permissions;
  };
}

const reading = (uid: string): Permissions => [
  { action: 'plugin::content-manager.explorer.read', subject: uid },
];

/** Every screen of ours, once. */
export const SCREENS: readonly Screen[] = [
  {
    path: 'accounts',
    Component: () =>
      import('./features/customers/CustomersRoutes').then((file) => ({ default: file.CustomersRoutes })),
    menu: {
      icon: User,
      feature: 'customers',
      position: 1,
      permissions: [{ action: 'plugin::crm.account.search', subject: null }],
    },
  },
  {
    path: 'opportunities',
    Component: () => import('./features/opportunities/OpportunitiesScreen'),
    menu: {
      icon: Briefcase,
      feature: 'opportunities',
      position: 2,
      permissions: reading('api::opportunity.opportunity'),
    },
  },
  {
    path: 'catalogue',
    Component: () => import('./features/catalogue/CatalogueScreen'),
    menu: {
      icon: Book,
      feature: 'catalogue',
      position: 3,
      permissions: reading('api::price-book.price-book'),
    },
  },
  { path: 'quotes/:documentId', Component: () => import('./features/workbench/QuoteScreen') },
];

const addressOf = ({ path }: Screen): string => `plugins/crm/${path}`;

/** Puts the screens into Strapi's router, and those that have an entry into its menu. */
export const addScreens = (app: StrapiApp, screens: readonly Screen[] = SCREENS): void =>
  screens.forEach((screen) => {
    const { menu, Component } = screen;
    if (menu)
      app.addMenuLink({
        to: addressOf(screen),
        icon: menu.icon,
        intlLabel: { id: `crm.${menu.feature}.title`, defaultMessage: SCREEN_TEXTS[menu.feature].title },
        permissions: menu.permissions,
        position: menu.position,
        Component,
      });
    else
      app.router.addRoute({
        path: `${addressOf(screen)}/*`,
        lazy: async () => ({ Component: (await Component()).default }),
      });
  });
