interface Route {
  readonly method: string;
  readonly path: string;
  config: { policies: unknown[] };
}
interface PluginWithRoutes {
  readonly routes: { readonly admin?: { readonly routes: readonly Route[] } };
}

/**
 * Some panel routes of Strapi's plugins write for anybody who is logged in. They get the right that their
 * neighbours ask for. Throws when the route is no longer there, so that an update of Strapi cannot reopen it.
 */
export const needsRight = <T extends PluginWithRoutes>(
  plugin: T,
  method: string,
  path: string,
  action: string
): T => {
  const route = plugin.routes.admin?.routes.find((each) => each.method === method && each.path === path);
  if (!route) throw new Error(`There is no panel route ${method} ${path} to protect with ${action}`);
  route.config.policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [action] } },
  ];
  return plugin;
};
