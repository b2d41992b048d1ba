/** What the columns of lines, prices and bundles hold; a unit price whatever the currency has. */
export const QUANTITY = { noun: 'quantity', decimals: 6 } as const;
export const UNIT_PRICE = { noun: 'unit-price', decimals: 4 } as const;
