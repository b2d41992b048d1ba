/** The Content Manager answers to-many relations as `{ count }`. */
export const countIn = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'count' in value ? Number(value.count) : 0;
