import type * as Actors from '../../src/platform/actor/actor';
import type * as Clock from '../../src/platform/clock/clock';
import type * as Bulk from '../../src/platform/bulk/write-rows';
import type * as Metadata from '../../src/platform/database/metadata';
import type * as Sweeping from '../../src/platform/storage/sweep-files';
import type * as PublicAddress from '../../src/platform/outgoing/public-address';
import type * as Transactions from '../../src/platform/database/transaction';
import { compiled } from './outside';

/** The compiled modules that the booted CRM itself has loaded: the same actor scope, the same transactions. */
const platform = <T extends object>(module: string): T => compiled(`src/platform/${module}`);

export const actors = (): typeof Actors => platform('actor/actor');
export const bulk = (): typeof Bulk => platform('bulk/write-rows');
export const transactions = (): typeof Transactions => platform('database/transaction');
export const sweeping = (): typeof Sweeping => platform('storage/sweep-files');
export const publicAddress = (): typeof PublicAddress => platform('outgoing/public-address');
export const clock = (): typeof Clock => platform('clock/clock');
export const metadata = (): typeof Metadata => platform('database/metadata');
