import PizZip from 'pizzip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...texts: readonly string[]): string =>
  `<w:p>${texts.map((text) => (text.startsWith('<') ? text : run(text))).join('')}</w:p>`;
export const tableRow = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

const wrapped = (element: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${element} xmlns:w="${WORD}" xmlns:r="${RELATIONS}">${content}</w:${element}>`;

const KINDS = {
  document: 'document.main',
  hdr: 'header',
  ftr: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
};
const WHERE = { hdr: 'header1', ftr: 'footer1', footnotes: 'footnotes', endnotes: 'endnotes' } as const;

export interface DocxParts {
  /** Content of the body: paragraphs and tables. */
  readonly body?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Further entries of the zip, or others in place of those above. */
  readonly entries?: Readonly<Record<string, string | Buffer>>;
  /** Content type of the main part. */
  readonly kind?: string;
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (content: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

export const DOCUMENT_RELATIONS = relations(
  ['header', 'footer', 'footnotes', 'endnotes'].map((type, id) => relation(id, type, `${type}.xml`)).join('')
);

/** A document relationship of any type to any target, for attacks. */
export const externalRelation = (type: string, target: string, mode = 'External'): string =>
  relations(`<Relationship Id="rId9" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="${mode}"/>`);

const contentTypes = (kind: string): string => {
  const overrides = [
    ['document', kind],
    ...Object.entries(WHERE).map(([element, name]) => [
      name,
      `${KIND}.${KINDS[element as keyof typeof WHERE]}+xml`,
    ]),
  ].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`);
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
};

/** A zip notes when its entries were made, to two seconds; the same words shall be the same bytes whenever asked. */
const MADE = new Date(2026, 0, 1);

/** A small Word file, byte for byte a valid one unless `entries` says otherwise. */
export const makeDocx = (parts: DocxParts): Buffer => {
  const zip = new PizZip();
  const entries: Record<string, string | Buffer> = {
    '[Content_Types].xml': contentTypes(parts.kind ?? `${KIND}.document.main+xml`),
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/document.xml': wrapped('document', `<w:body>${parts.body ?? paragraph('')}</w:body>`),
    'word/header1.xml': wrapped('hdr', parts.header ?? paragraph('')),
    'word/footer1.xml': wrapped('ftr', parts.footer ?? paragraph('')),
    'word/footnotes.xml': wrapped(
      'footnotes',
      `<w:footnote w:id="1">${parts.footnotes ?? paragraph('')}</w:footnote>`
    ),
    'word/endnotes.xml': wrapped(
      'endnotes',
      `<w:endnote w:id="1">${parts.endnotes ?? paragraph('')}</w:endnote>`
    ),
    ...parts.entries,
  };
  Object.entries(entries).forEach(([name, content]) =>
    zip.file(name, content, { createFolders: false, date: MADE })
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/** The template of one line of text per paragraph. */
export const makeTextDocx = (...lines: readonly string[]): Buffer =>
  makeDocx({ body: lines.map((line) => paragraph(line)).join('') });

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The XML of one part of a Word file. */
export const partXml = (docx: Buffer, name = 'word/document.xml'): string => {
  const part = new PizZip(docx).file(name);
  if (part === null) throw new Error(`The file has no part ${name}`);
  return part.asText();
};

/** What a reader of the file sees, one entry per paragraph; line breaks are `\n`, tabs stay. */
export const textOf = (docx: Buffer, name = 'word/document.xml'): string[] =>
  [...partXml(docx, name).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    unescape(
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join('')
    )
  );
