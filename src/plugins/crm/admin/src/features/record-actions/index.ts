export { actionsPanel } from './actions-panel';
export { withoutDuplicate } from './without-duplicate';
export { downloadFromList } from './download-from-list';
export { openInCrm } from './open-in-crm';
