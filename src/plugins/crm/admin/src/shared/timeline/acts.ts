import type { ChangeEntry } from '../../../../../../wire/commands/timeline';

/** What somebody did at once: one entry, or all that a command wrote. */
export interface Act {
  readonly at: string;
  readonly actorName: string | null;
  readonly command: string | null;
  /** At least one. */
  readonly entries: readonly ChangeEntry[];
}

const isSameAct = (act: Act | undefined, { at, command, actorName }: ChangeEntry): act is Act =>
  act !== undefined &&
  command !== null &&
  act.command === command &&
  act.at === at &&
  act.actorName === actorName;

/** Entries that follow each other and that one command wrote at one moment are one act. */
export const actsOf = (entries: readonly ChangeEntry[]): readonly Act[] =>
  entries.reduce<Act[]>((acts, entry) => {
    const last = acts.at(-1);
    if (isSameAct(last, entry)) return [...acts.slice(0, -1), { ...last, entries: [...last.entries, entry] }];
    const { at, actorName, command } = entry;
    return [...acts, { at, actorName, command, entries: [entry] }];
  }, []);
