import type { Core } from '@strapi/strapi';

/** Names of what was seeded, by role. What stands here is never seeded again: an administrator may have taken it away. */
export type Seeded = Readonly<Record<string, readonly string[]>>;

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'crm', key: 'seeded-rights' });

export const readSeeded = async (strapi: Core.Strapi): Promise<Seeded> =>
  ((await store(strapi).get({})) as Seeded | null) ?? {};

export const writeSeeded = async (strapi: Core.Strapi, seeded: Seeded): Promise<void> =>
  void (await store(strapi).set({ value: seeded }));

/** Those of `wanted` that are new since the last boot. */
export const notSeededYet = (seeded: Seeded, role: string, wanted: readonly string[]): readonly string[] => {
  const known = new Set(seeded[role] ?? []);
  return wanted.filter((name) => !known.has(name));
};
