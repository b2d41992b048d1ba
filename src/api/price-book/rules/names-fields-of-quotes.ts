import { requiredFieldsProblems } from '../../../domain/price-book/required-quote-fields';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { before } from '../../../platform/write-gate/write';

/** A field that no quote has would keep every quote of the book from being made. */
export const namesFieldsOfQuotes = before('api::price-book.price-book', ['create', 'update'], ({ data }) =>
  refuseFields(requiredFieldsProblems(data.requiredQuoteFields))
);
