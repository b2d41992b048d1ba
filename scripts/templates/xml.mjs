/** Pieces of WordprocessingML. Lengths are twentieths of a point; sizes half points. */
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const part = (element, content) => `${HEAD}<w:${element} ${SPACES}>${content}</w:${element}>`;
export const plainPart = (content) => HEAD + content;

export const BLUE = '1F3A5F';
export const GREY = '5B6675';
export const PALE = 'EEF2F7';
const LINE = 'C9D3E0';

/** `look`: { bold, size, color }. */
export const run = (text, { bold, size, color } = {}) => {
  const properties = [
    bold ? '<w:b/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
};

export const field = (name, look) => {
  const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>`;
  return mark('begin') + instruction + mark('separate') + run('1', look) + mark('end');
};

/** `style`: Cell (tight) unless told; `align`: left, right, center. */
export const paragraph = (runs, { style = 'Cell', align, before = 0, after = 0 } = {}) => {
  const spacing = before || after ? `<w:spacing w:before="${before}" w:after="${after}"/>` : '';
  const properties = `<w:pStyle w:val="${style}"/>${spacing}${align ? `<w:jc w:val="${align}"/>` : ''}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
};

export const text = (words, look = {}, place = {}) => paragraph(run(words, look), place);

/** `paragraphs` is what stands in the cell; `fill` a colour, `span` grid columns, `rule` a line below. */
export const cell = (paragraphs, width, { fill, span, rule } = {}) => {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span ? `<w:gridSpan w:val="${span}"/>` : '',
    rule
      ? `<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/></w:tcBorders>`
      : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '',
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
};

/** A row never breaks over pages; a header row stands on top of each page. */
export const row = (cells, { isHeader = false } = {}) =>
  `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

export const table = (widths, rows, { align } = {}) => {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margins =
    '<w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>';
  const properties = `<w:tblW w:w="${total}" w:type="dxa"/>${align ? `<w:jc w:val="${align}"/>` : ''}<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
};
