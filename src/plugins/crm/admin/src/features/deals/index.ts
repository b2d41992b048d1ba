import type { RecordActions } from '../../shared/record-action';
import { ActivateQuote } from './components/ActivateQuote';
import { SellOpportunity } from './components/SellOpportunity';
import { SplitEvenly } from './components/SplitEvenly';
import { UnlockOpportunity } from './components/UnlockOpportunity';
import { WinQuote } from './components/WinQuote';

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
};
