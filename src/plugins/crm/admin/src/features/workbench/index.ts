import type { RecordActions } from '../../shared/record-action';
import { OpenWorkbench } from './components/OpenWorkbench';

export const workbenchActions: RecordActions = {
  'api::quote.quote': [{ command: 'quote.workbench', Button: OpenWorkbench }],
};
