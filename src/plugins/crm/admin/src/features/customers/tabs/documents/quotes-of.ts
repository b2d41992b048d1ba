export const QUOTE = 'api::quote.quote';

/** Quotes offered to a customer, and all of its deals. */
export const quotesOf = (account: string): object => ({
  $or: [
    { potentialCustomer: { documentId: { $eq: account } } },
    { opportunity: { account: { documentId: { $eq: account } } } },
    { customers: { account: { documentId: { $eq: account } } } },
  ],
});
