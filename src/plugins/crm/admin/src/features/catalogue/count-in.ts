/** The Content Manager answers to-many relations as `{ count }`; undefined before it has answered. */
export const countIn = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'count' in value ? Number(value.count) : undefined;
