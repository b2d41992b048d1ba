import { now } from '../clock/clock';

interface Kept {
  readonly value: unknown;
  readonly until: number;
}

/**
 * Remembers answers for a short while, until it is told to forget. An answer that was asked for before `forget` and
 * arrives after it is not kept: it may be what somebody has just changed.
 */
export class ShortMemory {
  private readonly kept = new Map<string, Kept>();
  private generation = 0;

  constructor(private readonly limits: { readonly milliseconds: number; readonly entries: number }) {}

  forget(): void {
    this.generation += 1;
    this.kept.clear();
  }

  /** A copy of the answer each time: what a caller does to it stays with that caller. */
  async recall(key: string, ask: () => Promise<unknown>): Promise<unknown> {
    const known = this.kept.get(key);
    if (known && known.until > now().getTime()) return structuredClone(known.value);
    const { generation } = this;
    const value = await ask();
    if (generation === this.generation) this.keep(key, value);
    return value;
  }

  private keep(key: string, value: unknown): void {
    if (this.kept.size >= this.limits.entries) this.kept.clear();
    this.kept.set(key, {
      value: structuredClone(value),
      until: now().getTime() + this.limits.milliseconds,
    });
  }
}
