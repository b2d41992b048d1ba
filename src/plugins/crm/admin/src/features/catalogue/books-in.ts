import type { OverviewRow } from './overview-row';

export interface BookColumn {
  readonly documentId: string;
  /** With its version when there are several. */
  readonly title: string;
}

/** The books that have prices for what is shown, by name: a column each. Those switched off stand last. */
export const booksIn = (rows: readonly Pick<OverviewRow, 'prices'>[]): readonly BookColumn[] => {
  const books = new Map(
    rows.flatMap(({ prices }) => prices.map(({ priceBook }) => [priceBook.documentId, priceBook] as const))
  );
  const rank = ({ active, name }: { readonly active: boolean; readonly name: string }) =>
    `${active ? 0 : 1} ${name}`;
  return [...books.values()]
    .sort((a, b) => rank(a).localeCompare(rank(b)) || b.version - a.version)
    .map(({ documentId, name, version }) => ({
      documentId,
      title: version > 1 ? `${name} v${version}` : name,
    }));
};
