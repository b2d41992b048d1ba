import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { useScreenText } from '../../../shared/screen-text';
import { useText } from '../../../shared/text';
import { SellDialog, UnlockDialog } from '../../deals';
import { GenerateDialog } from '../../documents';
import type { Dialog } from '../hooks/use-acts';
import { DeleteDialog, LoseDialog } from './dialogs';
import { EditDrawer } from './EditDrawer';
import { CurrencyDialog, PriceBookDialog } from './RepriceDialogs';

interface Props {
  readonly workbench: Workbench;
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export const WorkbenchDialogs = ({ workbench, dialog, onClose }: Props) => {
  const text = useText();
  const t = useScreenText('workbench');
  const { quote, opportunity } = workbench;
  switch (dialog) {
    case 'sell':
      return (
        <SellDialog
          of="quote"
          documentId={quote.documentId}
          title={t('sell.title', { number: quote.number })}
          onClose={onClose}
        />
      );
    case 'generate':
      return (
        <GenerateDialog
          quote={quote.documentId}
          title={text('generate.title', { name: quote.number })}
          onClose={onClose}
        />
      );
    case 'unlock':
      return (
        <UnlockDialog
          documentId={opportunity.documentId}
          title={text('unlock.title', { name: opportunity.name })}
          onClose={onClose}
        />
      );
    case 'lose':
      return <LoseDialog workbench={workbench} onClose={onClose} />;
    case 'currency':
      return <CurrencyDialog workbench={workbench} onClose={onClose} />;
    case 'price-book':
      return <PriceBookDialog workbench={workbench} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog workbench={workbench} onClose={onClose} />;
    case 'edit':
      return <EditDrawer workbench={workbench} onClose={onClose} />;
    default:
      return null;
  }
};
