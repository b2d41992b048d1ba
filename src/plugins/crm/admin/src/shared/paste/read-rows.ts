/** One cell of a spreadsheet: quoted when it holds tabs, line ends or quotes, which are doubled then. */
const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell === '');

const nextCell = (text: string, from: number): { readonly cell: string; readonly end: number } => {
  CELL.lastIndex = from;
  const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? [];
  return {
    cell: (quoted === undefined ? plain : quoted.replace(/""/g, '"')).trim(),
    end: from + whole.length,
  };
};

/** Rows and cells as spreadsheets put them on the clipboard; empty rows at the end are none. */
export const readRows = (pasted: string): readonly (readonly string[])[] => {
  const text = pasted.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = nextCell(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  while (rows.length > 0 && isEmpty(rows.at(-1) ?? [])) rows.pop();
  return rows;
};
