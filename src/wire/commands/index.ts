import type { Commands } from '../command';
import { PRICE_BOOK_COMMANDS } from './price-book';

/** Every command by content type: both doors, GraphQL, permissions and tests read this one list. */
export const COMMANDS_BY_TYPE: Readonly<Record<string, Commands>> = {
  'api::price-book.price-book': PRICE_BOOK_COMMANDS,
};
