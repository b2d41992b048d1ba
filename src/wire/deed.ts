/** Who did something last, and when: an instant in UTC. */
export interface Deed {
  readonly at: string;
  readonly by: string | null;
}
