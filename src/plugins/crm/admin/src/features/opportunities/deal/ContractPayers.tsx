import { amountText } from '../../../shared/amount-text';
import { FigureTable } from '../../../shared/components/FigureTable';
import { Money } from '../../../shared/Shown';
import { useText } from '../../../shared/text';
import { Sheet } from './Panes';
import type { ContractPayerRow } from './rows';

const AMOUNTS = ['net', 'tax', 'gross'] as const;

/** Who pays what of a contract, to the last minor unit. */
export const ContractPayers = ({ payers }: { readonly payers: readonly ContractPayerRow[] }) => {
  const t = useText();
  const [first] = payers;
  if (!first) return null;
  const columns = [
    { label: t('amounts.payer') },
    ...AMOUNTS.map((of) => ({ label: `${t(`amounts.${of}`)} ${first.currency}`, isFigure: true })),
  ];
  const rows = payers.map(({ documentId, name, currency, ...amounts }) => ({
    key: documentId,
    cells: [name, ...AMOUNTS.map((of) => <Money key={of} amount={amountText(amounts[of], currency)} />)],
  }));
  return (
    <Sheet>
      <FigureTable label={t('amounts.payer')} columns={columns} rows={rows} />
    </Sheet>
  );
};
