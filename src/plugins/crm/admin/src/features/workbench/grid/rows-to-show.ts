/** Rows in sight and rows that are worked on, each once, from above; of `count` rows. */
export const rowsToShow = (
  inSight: readonly number[],
  worked: readonly number[],
  count: number
): number[] => {
  const known = worked.filter((row) => row >= 0 && row < count);
  return [...new Set([...inSight, ...known])].sort((one, other) => one - other);
};
