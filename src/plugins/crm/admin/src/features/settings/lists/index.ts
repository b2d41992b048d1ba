export { Lists } from './Lists';
export { Statuses } from './Statuses';
