interface Dated {
  /** ISO 8601 */
  readonly at: string;
}

export interface DayOfEntries<Entry> {
  /** As `dayOf` names it. */
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** Entries that follow each other and lie on the same day stand together; their order stays. */
export const byDay = <Entry extends Dated>(
  entries: readonly Entry[],
  dayOf: (at: string) => string
): readonly DayOfEntries<Entry>[] =>
  entries.reduce<DayOfEntries<Entry>[]>((days, entry) => {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day !== day) return [...days, { day, entries: [entry] }];
    return [...days.slice(0, -1), { day, entries: [...last.entries, entry] }];
  }, []);
