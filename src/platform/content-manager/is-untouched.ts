import type { Configuration } from './view';

/** Text that is equal for equal values, whatever the order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  );

/** What the configuration says about these attributes alone. */
const about = ({ settings, metadatas, layouts }: Configuration, names: ReadonlySet<string>): string =>
  canonical({
    settings,
    metadatas: Object.fromEntries(Object.entries(metadatas).filter(([name]) => names.has(name))),
    list: layouts.list.filter((name) => names.has(name)),
    edit: layouts.edit
      .map((row) => row.filter(({ name }) => names.has(name)).map(({ name, size }) => ({ name, size })))
      .filter((row) => row.length > 0),
  });

/**
 * Whether the stored configuration is still what we set last. Attributes that came or went with the schema do not
 * count: Strapi adds and removes those by itself. Nothing set yet: Strapi's own default, which nobody chose.
 */
export const isUntouched = (stored: Configuration, lastSet: Configuration | undefined): boolean => {
  if (!lastSet) return true;
  const names = new Set(Object.keys(stored.metadatas).filter((name) => name in lastSet.metadatas));
  return about(stored, names) === about(lastSet, names);
};
