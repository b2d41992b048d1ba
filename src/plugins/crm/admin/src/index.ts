import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { contentTypeTexts, translateHelp } from './features/content-manager';
import { amountsPanel } from './features/quote-amounts';
import { actionsPanel, downloadFromList, withoutDuplicate } from './features/record-actions';
import { addScreens } from './screens';
import { actionTexts } from './translations';
import { screenTexts } from './translations/screens';

const textsIn = async (locale: string) => ({
  locale,
  data: {
    ...(await contentTypeTexts(locale)),
    ...(await actionTexts(locale)),
    ...(await screenTexts(locale)),
  },
});

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'crm', name: 'CRM' });
    addScreens(app);
  },

  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHelp);
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel(([save, ...others]) => [
      ...(save ? [save] : []),
      actionsPanel,
      amountsPanel,
      ...others,
    ]);
    apis.addDocumentAction((actions) => [downloadFromList, ...withoutDuplicate(actions)]);
  },

  registerTrads: ({ locales }: { locales: readonly string[] }) => Promise.all(locales.map(textsIn)),
};
