import { changedFields, changedLines, type ChangedField, type ChangedLines } from './changed-fields';

type Fields = Readonly<Record<string, unknown>>;
type Line = Fields & { readonly id: string };
type Payer = Fields & { readonly accountId: string };

/** What somebody sends on top of a version that is no longer the last one; lists that are left out stay as they are. */
export interface StaleEdit {
  readonly lines?: readonly (Fields & { readonly id?: string })[];
  readonly payers?: readonly Payer[];
  /** Whether lists of payers of single lines are sent. */
  readonly hasPayersOfLines: boolean;
}

export interface StoredMeanwhile {
  readonly lines: readonly Line[];
  /** Those that may be named to whoever asks. */
  readonly payers: readonly Payer[];
  /** Nothing but payers, of the quote or of its lines, has been changed since that version. */
  readonly onlyPayers: boolean;
}

export interface ChangedPayers {
  /** Accounts that pay by now and are not in what was sent. */
  readonly added: readonly string[];
  /** Accounts that were sent and pay no longer, or not yet. */
  readonly removed: readonly string[];
  readonly changed: readonly { readonly account: string; readonly fields: readonly ChangedField[] }[];
}

/**
 * Lines and payers are edited by two people side by side: who sends lines alone loses nothing by an edit of payers
 * meanwhile. Only a line that is taken away takes its payers along, which somebody may just have written.
 */
export const isHarmless = (edit: StaleEdit, stored: StoredMeanwhile): boolean => {
  if (!stored.onlyPayers || edit.payers !== undefined || edit.hasPayersOfLines) return false;
  const kept = new Set(edit.lines?.map(({ id }) => id));
  return edit.lines === undefined || stored.lines.every(({ id }) => kept.has(id));
};

const changedPayers = (sent: readonly Payer[], stored: readonly Payer[]): ChangedPayers => {
  const by = (payers: readonly Payer[]) => new Map(payers.map((payer) => [payer.accountId, payer]));
  const [before, now] = [by(sent), by(stored)];
  return {
    added: [...now.keys()].filter((account) => !before.has(account)),
    removed: [...before.keys()].filter((account) => !now.has(account)),
    changed: stored.flatMap((payer) => {
      const counterpart = before.get(payer.accountId);
      const fields = counterpart === undefined ? [] : changedFields(counterpart, payer);
      return fields.length === 0 ? [] : [{ account: payer.accountId, fields }];
    }),
  };
};

/** QUO-35: for the 409, what is stored otherwise than it was sent; `payers` only when some were sent. */
export const differences = (
  edit: StaleEdit,
  stored: StoredMeanwhile
): ChangedLines & { readonly payers?: ChangedPayers } => ({
  ...changedLines(edit.lines ?? [], edit.lines === undefined ? [] : stored.lines),
  ...(edit.payers && { payers: changedPayers(edit.payers, stored.payers) }),
});
