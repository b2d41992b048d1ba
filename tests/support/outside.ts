import path from 'node:path';

declare global {
  var outside: { readonly require: NodeJS.Require };
}

const ROOT = path.resolve(__dirname, '../..');

/** Where this project is compiled to. */
export const DIST = process.env.CRM_TEST_DIST ?? path.join(ROOT, 'dist');

/** A module as Node loads it, outside of the sandbox of the test: the very one that a booted CRM works with. */
export const loaded = <T extends object>(name: string): T => outside.require(name) as T;

/** A compiled module of this project: `src/platform/clock/clock`. */
export const compiled = <T extends object>(file: string): T => loaded<T>(path.join(DIST, file));

const KEEPS_STATE = /[\\/]node_modules[\\/](@strapi|knex|koa2-ratelimit)[\\/]/;

/**
 * Forgets what a CRM keeps state in: the compiled project, Strapi, and knex, whose prototype the switch of roles
 * changes, and the counter of logins. The next boot starts with modules of its own; libraries stay.
 */
export const forgetModules = (root: string, dist: string): void => {
  const ours = [dist, path.join(root, 'src')].map((folder) => folder + path.sep);
  for (const file of Object.keys(outside.require.cache))
    if (KEEPS_STATE.test(file) || ours.some((folder) => file.startsWith(folder)))
      delete outside.require.cache[file];
};
