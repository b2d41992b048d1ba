import { useCallback, useState } from 'react';
import type { Draft } from './field-spec';

export interface DraftState {
  readonly draft: Draft;
  readonly isChanged: boolean;
  readonly set: (name: string, value: unknown) => void;
  readonly reset: (draft: Draft) => void;
  /** Only what differs from the beginning. */
  readonly changes: Draft;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What somebody is typing, beside what was there. */
export const useDraft = (initial: Draft): DraftState => {
  const [before, setBefore] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const set = useCallback(
    (name: string, value: unknown) => setDraft((current) => ({ ...current, [name]: value })),
    []
  );
  const reset = useCallback((next: Draft) => {
    setBefore(next);
    setDraft(next);
  }, []);
  const changes = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => !isSame(before[name], value))
  );
  return { draft, isChanged: Object.keys(changes).length > 0, set, reset, changes };
};
