import { acting, type Rule } from '../../../platform/write-gate/write';
import { createQuote } from '../commands/create-quote';
import { deleteQuote } from '../commands/delete-quote';
import { updateQuote } from '../commands/update-quote';
import { fillsWhatItsBookRequires } from './fills-what-its-book-requires';

const QUOTE = 'api::quote.quote';

export const quoteRules: Rule[] = [
  acting(QUOTE, ['create'], createQuote),
  acting(QUOTE, ['update'], updateQuote),
  acting(QUOTE, ['delete'], deleteQuote),
  fillsWhatItsBookRequires,
];
