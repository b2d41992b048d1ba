/** They are seen together, so they are loaded together. */
export { EndingContracts } from './EndingContracts';
export { ExpiringQuotes } from './ExpiringQuotes';
export { MyOpenDeals } from './MyOpenDeals';
