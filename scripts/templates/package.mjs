import PizZip from 'pizzip';
import { BLUE, part, plainPart } from './xml.mjs';
import { body, firstPageHeader, pageFooter, pageHeader } from './quote.mjs';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relations = (entries) =>
  plainPart(
    `<Relationships xmlns="${PACKAGE}/relationships">${entries
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  );

const PARTS = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['header1', 'header'],
  ['header2', 'header'],
  ['footer1', 'footer'],
];
const contentTypes = plainPart(
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${PARTS.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`
  ).join('')}</Types>`
);

const heading = (level, size) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="${BLUE}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const styles = (language) =>
  part(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Malgun Gothic" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="ko-KR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1, 30)}${heading(2, 24)}<w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:style>`
  );

const MOMENT = new Date(2000, 0, 1, 12);

/** A template of ours, byte for byte the same on every machine. */
export const quoteTemplate = (words) => {
  const entries = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': body(words),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'header', 'header1.xml'],
      ['rId4', 'header', 'header2.xml'],
      ['rId5', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': styles(words.language),
    'word/settings.xml': part('settings', '<w:zoom w:percent="100"/>'),
    'word/header1.xml': pageHeader(),
    'word/header2.xml': firstPageHeader(),
    'word/footer1.xml': pageFooter(words),
  };
  const zip = new PizZip();
  for (const [name, content] of Object.entries(entries))
    zip.file(name, content, { createFolders: false, date: MOMENT });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
