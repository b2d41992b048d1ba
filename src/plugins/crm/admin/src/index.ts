import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { contentTypeTexts, translateHelp } from './features/content-manager';
import { addHomeWidgets } from './features/home';
import { amountsPanel } from './features/quote-amounts';
import { actionsPanel, downloadFromList, openInCrm, withoutDuplicate } from './features/record-actions';
import { addSettings } from './features/settings';
import { addScreens } from './screens';
import { keepOverlaysOutOfTheWay } from './shared/overlays';
import { actionTexts } from './translations';
import { screenTexts } from './translations/screens';

/** Nothing is shown before all texts are there: files of a language come at once, not one after the other. */
const textsIn = async (locale: string) => {
  const texts = await Promise.all([contentTypeTexts(locale), actionTexts(locale), screenTexts(locale)]);
  return { locale, data: Object.assign({}, ...texts) as Record<string, string> };
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'crm', name: 'CRM' });
    addScreens(app);
    addHomeWidgets(app);
    addSettings(app);
    keepOverlaysOutOfTheWay();
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
    apis.addDocumentAction((actions) => [downloadFromList, ...withoutDuplicate(actions), openInCrm]);
  },

  registerTrads: ({ locales }: { locales: readonly string[] }) => Promise.all(locales.map(textsIn)),
};
