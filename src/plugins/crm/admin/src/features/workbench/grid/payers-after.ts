import { distributeEvenly } from '../../../../../../../domain/quote/split';
import type { Draft, EditedLinePayer, EditedPayer } from './draft';
import type { PayerEdit } from './edits';

const isOnQuote = (payer: EditedLinePayer): payer is EditedPayer => 'isPrimary' in payer;

const withoutPayer = <Payer extends EditedLinePayer>(
  list: readonly Payer[],
  account: string
): readonly Payer[] => {
  const left = list.filter((payer) => payer.account !== account);
  if (left.length === 0 || left.some(({ isRounding }) => isRounding)) return left;
  const heir = left.find((payer) => isOnQuote(payer) && payer.isPrimary) ?? left[0];
  return left.map((payer) => (payer === heir ? { ...payer, isRounding: true } : payer));
};

const listAfter = <Payer extends EditedLinePayer>(
  list: readonly Payer[],
  edit: PayerEdit,
  joining: (payer: EditedPayer) => Payer
): readonly Payer[] => {
  switch (edit.type) {
    case 'payer':
      return list.map((payer) => (payer.account === edit.account ? { ...payer, ...edit.change } : payer));
    case 'add-payer':
      return list.some(({ account }) => account === edit.payer.account)
        ? list
        : [...list, { ...joining(edit.payer), isRounding: list.length === 0 }];
    case 'remove-payer':
      return withoutPayer(list, edit.account);
    case 'rounding':
      return list.map((payer) => ({ ...payer, isRounding: payer.account === edit.account }));
    case 'evenly': {
      const shares = distributeEvenly(list.map(({ account, isRounding }) => ({ id: account, isRounding })));
      const shareOf = new Map(shares.map(({ id, billingSplitPercent }) => [id, billingSplitPercent]));
      return list.map((payer) => ({
        ...payer,
        billingSplitPercent: shareOf.get(payer.account) ?? payer.billingSplitPercent,
      }));
    }
  }
};

const shareOnly = ({ account, name, billingSplitPercent, isRounding, notToExceedLimit }: EditedPayer) => ({
  account,
  name,
  billingSplitPercent,
  isRounding,
  notToExceedLimit,
});

/** The draft after an edit of one list of payers: the quote's own, or a line's. */
export const payersAfter = (draft: Draft, edit: PayerEdit): Draft => {
  if (edit.line === null) return { ...draft, payers: listAfter(draft.payers, edit, (payer) => payer) };
  const lines = draft.lines.map((line) =>
    line.key === edit.line ? { ...line, customers: listAfter(line.customers, edit, shareOnly) } : line
  );
  const joins =
    edit.type === 'add-payer' && draft.payers.every(({ account }) => account !== edit.payer.account);
  const payers = joins
    ? [...draft.payers, { ...edit.payer, billingSplitPercent: '0', isRounding: false }]
    : draft.payers;
  return { ...draft, lines, payers };
};
