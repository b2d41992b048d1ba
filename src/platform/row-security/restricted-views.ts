import { now } from '../clock/clock';

/** After this long an actor's view is asked for again; meanwhile only speed may suffer from a changed one. */
const MILLISECONDS = 60_000;
const ACTORS = 5_000;

interface Learned {
  readonly isRestricted: boolean;
  readonly until: number;
}

/**
 * Who sees few customers only, by key of the actor, as PostgreSQL said. It decides how rows are looked for, never which
 * are found: the policies of both roles show the same.
 */
export class RestrictedViews {
  private readonly learned = new Map<string, Learned>();

  learn(actor: string, isRestricted: boolean): void {
    if (this.learned.size >= ACTORS) this.learned.clear();
    this.learned.set(actor, { isRestricted, until: now().getTime() + MILLISECONDS });
  }

  /** Not known is undefined. */
  isRestricted(actor: string): boolean | undefined {
    const known = this.learned.get(actor);
    return known !== undefined && known.until > now().getTime() ? known.isRestricted : undefined;
  }
}
