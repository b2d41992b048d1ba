import type { RecordActions, RecordProps } from '../../shared/record-action';
import { ActivateQuote } from './components/ActivateQuote';
import { SellOpportunity } from './components/SellOpportunity';
import { SplitEvenly } from './components/SplitEvenly';
import { SplitLineEvenly } from './components/SplitLineEvenly';
import { UnlockOpportunity } from './components/UnlockOpportunity';
import { WinQuote } from './components/WinQuote';

const hasPayersOfItsOwn = ({ type }: RecordProps['record']): boolean => type === 'project';

export { SellDialog } from './components/SellDialog';
export { UnlockDialog } from './components/UnlockOpportunity';

export const dealActions: RecordActions = {
  'api::opportunity.opportunity': [
    { command: 'opportunity.sell', Button: SellOpportunity },
    { command: 'opportunity.unlock', Button: UnlockOpportunity },
  ],
  'api::quote.quote': [
    { command: 'quote.win', Button: WinQuote },
    { command: 'quote.activate', Button: ActivateQuote },
    { command: 'quote.distribute-evenly', Button: SplitEvenly },
  ],
  'api::quote-line.quote-line': [
    { command: 'quote-line.distribute-evenly', appliesTo: hasPayersOfItsOwn, Button: SplitLineEvenly },
  ],
};
