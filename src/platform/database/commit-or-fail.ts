import type { Core } from '@strapi/strapi';

interface Committed {
  readonly response?: { readonly command?: string };
}
interface Transactor {
  commit: (value?: unknown) => Promise<Committed | undefined>;
  readonly executionPromise: Promise<unknown>;
}
type Begin = (...args: readonly unknown[]) => Promise<Transactor>;

/**
 * A commit that failed must not be answered as done. Strapi awaits `commit()` alone, and knex tells a failure only to
 * the promise of the whole transaction, which Strapi never looks at: a connection lost at that moment was a success. And
 * PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement before it had failed.
 */
export const commitOrFail = (strapi: Core.Strapi): void => {
  const knex = strapi.db.connection as unknown as { transaction: Begin };
  const begin = knex.transaction.bind(knex);
  const checked: Begin = async (...args) => {
    const transactor = await begin(...args);
    if (typeof args[0] === 'function') return transactor; // knex itself waits for these
    const commit = transactor.commit.bind(transactor);
    transactor.commit = async (value) => {
      const committed = await commit(value);
      await transactor.executionPromise;
      if (committed?.response?.command === 'ROLLBACK')
        throw new Error('PostgreSQL rolled the transaction back: a statement in it had failed');
      return committed;
    };
    return transactor;
  };
  Object.defineProperty(knex, 'transaction', { value: checked, configurable: true });
};
