import { factories } from '@strapi/strapi';
import type { BundleItemsInput, CopyBundleInput, NewBundleInput } from '../../../wire/commands/bundle';
import { copyAll, copyBundle } from '../commands/copy-bundle';
import { bundlesOfBook, presentBundle } from '../commands/load-bundles';
import { moveBundle } from '../commands/move-bundle';
import { addBundle, replaceItems } from '../commands/write-items';

export default factories.createCoreService('api::bundle.bundle', ({ strapi }) => ({
  ofBook: async ({ priceBook }: { priceBook: number }) =>
    (await bundlesOfBook(strapi, priceBook)).map(presentBundle),
  add: (input: NewBundleInput & { priceBook: number }) => addBundle(strapi, input),
  copyAll: (input: { from: number; to: number }) => copyAll(strapi, input),
  replaceItems: (input: { documentId: string; items: BundleItemsInput }) => replaceItems(strapi, input),
  copy: (input: CopyBundleInput & { documentId: string }) => copyBundle(strapi, input),
  move: (input: { documentId: string; priceBook: string }) => moveBundle(strapi, input),
}));
