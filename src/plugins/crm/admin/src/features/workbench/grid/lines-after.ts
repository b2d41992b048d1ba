import { customersOfNewLine } from '../../../../../../../domain/quote/line-customers';
import type { Draft, EditedLine, EditedPayer } from './draft';
import type { Edit, LineChange, PayerEdit } from './edits';

/** A typed price no longer comes from the book; back to no price, it does again. */
const lineAfter = (line: EditedLine, change: LineChange): EditedLine => {
  const isTyped = change.unitPrice !== undefined && change.unitPrice !== line.unitPrice;
  const changed = { ...line, ...change };
  return {
    ...changed,
    isChosen: changed.isOptional && changed.isChosen,
    priceSource: isTyped ? null : line.priceSource,
  };
};

const moved = <Item>(list: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = list[from];
  if (item === undefined) return list;
  const others = list.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), item, ...others.slice(place)];
};

/** A new project line is paid by whom the quote has at this moment, with their shares (QLC-05). */
const withPayers = (line: EditedLine, payers: readonly EditedPayer[]): EditedLine => {
  if (line.type !== 'project' || line.customers.length > 0) return line;
  const rows = payers.map((payer) => ({ ...payer, accountId: payer.account }));
  const names = new Map(payers.map(({ account, name }) => [account, name]));
  return {
    ...line,
    customers: customersOfNewLine('project', rows.map(asCustomer)).map((share) => ({
      account: share.accountId,
      name: names.get(share.accountId) ?? null,
      billingSplitPercent: String(share.billingSplitPercent),
      isRounding: share.isRounding,
      notToExceedLimit: '',
    })),
  };
};

const asCustomer = ({ account, notToExceedLimit, ...payer }: EditedPayer) => ({
  ...payer,
  accountId: account,
  notToExceedLimit: notToExceedLimit === '' ? null : notToExceedLimit,
});

/** The lines after an edit of them. */
export const linesAfter = (
  draft: Draft,
  edit: Exclude<Edit, PayerEdit | { type: 'discount' }>
): readonly EditedLine[] => {
  const { lines, payers } = draft;
  switch (edit.type) {
    case 'line':
      return lines.map((line) => (line.key === edit.key ? lineAfter(line, edit.change) : line));
    case 'add': {
      const at = edit.at ?? lines.length;
      const added = edit.lines.map((line) => withPayers(line, payers));
      return [...lines.slice(0, at), ...added, ...lines.slice(at)];
    }
    case 'remove':
      return lines.filter(({ key }) => key !== edit.key);
    case 'move':
      return moved(
        lines,
        lines.findIndex(({ key }) => key === edit.key),
        edit.to
      );
    case 'cells': {
      const changes = new Map(edit.changes.map(({ key, change }) => [key, change]));
      const changed = lines.map((line) => {
        const change = changes.get(line.key);
        return change ? lineAfter(line, change) : line;
      });
      return [...changed, ...edit.add.map((line) => withPayers(line, payers))];
    }
  }
};
