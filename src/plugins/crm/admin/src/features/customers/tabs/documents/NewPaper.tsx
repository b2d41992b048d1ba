import { useState } from 'react';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { RelationPicker } from '../../../../shared/records/RelationPicker';
import { GenerateDialog } from '../../../documents';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { QUOTE } from './quotes-of';
import { quotesOf } from './quotes-of';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
}

/** Which quote, then which template. */
export const NewPaper = ({ customer, onClose }: Props) => {
  const t = useCustomerText();
  const [chosen, setChosen] = useState<NamedRecord | null>(null);
  const [quote, setQuote] = useState<string>();
  const title = t('documents.new-paper');
  if (quote) return <GenerateDialog quote={quote} title={title} onClose={onClose} />;
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{
        label: t('new.next'),
        onClick: () => setQuote(chosen?.documentId),
        isDisabled: !chosen,
      }}
    >
      <RelationPicker
        uid={QUOTE}
        label={t('documents.choose-quote')}
        filters={quotesOf(customer.documentId)}
        value={chosen}
        onChange={setChosen}
        required
      />
    </CommandDialog>
  );
};
