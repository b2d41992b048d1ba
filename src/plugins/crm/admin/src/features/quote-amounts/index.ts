export { useAmountsQuery } from './api';
export { amountsPanel } from './amounts-panel';
export { PayersTable } from './components/PayersTable';
export { TotalsTable } from './components/TotalsTable';
