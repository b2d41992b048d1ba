import { contentTypeTexts, translateHelp } from './features/content-manager';

interface App {
  registerPlugin(plugin: { id: string; name: string }): void;
  registerHook(name: string, hook: typeof translateHelp): void;
}

export default {
  register(app: App) {
    app.registerPlugin({ id: 'crm', name: 'CRM' });
  },

  bootstrap(app: App) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHelp);
  },

  registerTrads: ({ locales }: { locales: readonly string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: await contentTypeTexts(locale) }))),
};
