/** Whether a field that must be filled is not: zero and false are values; nothing, null, blanks and no items are none. */
export const isEmpty = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : value === undefined || value === null;
};
