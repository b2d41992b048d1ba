export { addressOfCustomer } from './addresses';
