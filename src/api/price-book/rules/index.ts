import { acting, type Rule } from '../../../platform/write-gate/write';
import { createBook } from '../commands/new-version';
import { followsOneBookForGood } from './follows-one-book-for-good';
import { keepsWhatItsPricesNeed } from './keeps-what-its-prices-need';
import { namesFieldsOfQuotes } from './names-fields-of-quotes';

export const priceBookRules: readonly Rule[] = [
  namesFieldsOfQuotes,
  followsOneBookForGood,
  acting('api::price-book.price-book', ['create'], createBook),
  keepsWhatItsPricesNeed,
];
