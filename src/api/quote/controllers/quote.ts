import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { commandActions } from '../../../platform/commands/mount';
import { quoteCommands } from '../../../wire/commands/quote';
import { quotesOf } from '../../../wire/services/quote';

interface Shown {
  readonly documentId: string;
}
interface Page<Data> {
  readonly data: Data;
}
interface CoreActions {
  find(ctx: Context): Promise<Page<readonly Shown[]>>;
  findOne(ctx: Context): Promise<Page<Shown> | undefined>;
}

/** Strapi's own actions, which stand behind ours in the prototype. */
const core = (controller: object) => Object.getPrototypeOf(controller) as CoreActions;

/** What is read of a quote also says what is wrong with it at this moment: `issues` and `warnings`. */
export default factories.createCoreController('api::quote.quote', ({ strapi }) => {
  const withFindings = async (quotes: readonly Shown[]): Promise<Shown[]> => {
    const findings = await quotesOf(strapi).findings(quotes.map(({ documentId }) => documentId));
    return quotes.map((quote) => ({ ...quote, ...findings.get(quote.documentId) }));
  };
  return {
    ...commandActions(strapi, 'api::quote.quote', quoteCommands),

    async find(this: object, ctx: Context) {
      const page = await core(this).find.call(this, ctx);
      return { ...page, data: await withFindings(page.data) };
    },

    async findOne(this: object, ctx: Context) {
      const page = await core(this).findOne.call(this, ctx);
      if (!page) return page; // not found: the answer is already there
      const [data] = await withFindings([page.data]);
      return { ...page, data };
    },
  };
});
