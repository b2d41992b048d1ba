/** `name` upwards, `-name` downwards; a click on another column begins upwards. */
export const nextSort = (current: string | undefined, column: string): string =>
  current === column ? `-${column}` : column;

export const directionOf = (
  current: string | undefined,
  column: string
): 'ascending' | 'descending' | 'none' => {
  if (current === column) return 'ascending';
  return current === `-${column}` ? 'descending' : 'none';
};

/** `-name` as Strapi writes it: `name:DESC`. */
export const strapiSort = (sort: string): string =>
  sort.startsWith('-') ? `${sort.slice(1)}:DESC` : `${sort}:ASC`;
