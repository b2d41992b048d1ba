import type * as Actors from '../../src/platform/actor/actor';
import type * as Clock from '../../src/platform/clock/clock';
import type * as Bulk from '../../src/platform/bulk/write-rows';
import type * as Metadata from '../../src/platform/database/metadata';
import type * as Sweeping from '../../src/platform/storage/sweep-files';
import type * as PublicAddress from '../../src/platform/outgoing/public-address';
import type * as Transactions from '../../src/platform/database/transaction';

/** The compiled modules that the booted CRM itself has loaded: the same actor scope, the same transactions. */
const compiled = <T extends object>(module: string): T =>
  jest.requireActual<T>(`../../dist/src/platform/${module}`);

export const actors = (): typeof Actors => compiled('actor/actor');
export const bulk = (): typeof Bulk => compiled('bulk/write-rows');
export const transactions = (): typeof Transactions => compiled('database/transaction');
export const sweeping = (): typeof Sweeping => compiled('storage/sweep-files');
export const publicAddress = (): typeof PublicAddress => compiled('outgoing/public-address');
export const clock = (): typeof Clock => compiled('clock/clock');
export const metadata = (): typeof Metadata => compiled('database/metadata');
