import { RuleViolation } from '../shared/rule-violation';
import { acceptedFile, extensionOf, withExtension, type FileContent } from './file-kind';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const file = (head: string, parts: readonly string[] = []): FileContent => ({ head: bytes(head), parts });

const ZIP = 'PK\x03\x04' + '\0'.repeat(26);
const PNG = '\x89PNG\r\n\x1a\n';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

describe('a file is what its content says', () => {
  it.each([
    ['PDF', 'scan.pdf', file('%PDF-1.7'), 'application/pdf'],
    ['PDF with bytes before it', 'scan.PDF', file('\xef\xbb\xbf%PDF-1.7'), 'application/pdf'],
    ['Word', 'offer.docx', file(ZIP, ['[Content_Types].xml', 'word/document.xml']), WORD],
    ['OpenDocument', 'offer.odt', file(`${ZIP}mimetype${ODT}`), ODT],
    ['Hangul, new', '견적.hwpx', file(`${ZIP}mimetypeapplication/hwp+zip`), 'application/hwp+zip'],
    ['Hangul, old', '견적.hwp', file(OLE), 'application/x-hwp'],
    ['old Excel', 'prices.xls', file(OLE), 'application/vnd.ms-excel'],
    ['PNG', 'plan.png', file(`${PNG}<script>alert(1)</script>`), 'image/png'],
    ['JPEG by its long name', 'plan.jpeg', file('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['GIF', 'plan.gif', file('GIF89a'), 'image/gif'],
    ['WebP', 'plan.webp', file('RIFF\0\0\0\0WEBP'), 'image/webp'],
    ['TIFF', 'plan.tiff', file('II*\0'), 'image/tiff'],
    ['HEIC', 'plan.heic', file('\0\0\0\x18ftypheic'), 'image/heic'],
    ['zip', 'all.zip', file(ZIP, ['a.txt']), 'application/zip'],
    ['text in UTF-8', 'note.txt', file('\xea\xb2\xac\xec\xa0\x81\r\n'), 'text/plain'],
    ['text as Excel writes it', 'list.csv', file('\xff\xfea\0;\0'), 'text/csv'],
    ['RTF', 'old.rtf', file('{\\rtf1'), 'application/rtf'],
  ])('%s', (_kind, name, content, contentType) =>
    expect(acceptedFile(name, content)).toStrictEqual({ extension: extensionOf(name), contentType })
  );
});

describe('a file is refused', () => {
  it.each([
    ['page.html', 'html'],
    ['page.xhtml', 'xhtml'],
    ['image.svg', 'svg'],
    ['code.js', 'js'],
    ['code.mjs', 'mjs'],
    ['data.xml', 'xml'],
    ['x.pHtMl', 'phtml'],
    ['X.HTM', 'htm'],
    ['offer.docm', 'docm'],
    ['invoice.pdf.html', 'html'],
    ['invoice.pdf.html. . ', 'html'],
    ['no extension', ''],
    ['gpj.exe', 'exe'],
  ])('for its kind: %s (FI-01)', (name, extension) => {
    let refused: unknown;
    try {
      acceptedFile(name, file('%PDF-'));
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ code: 'attachment.type-not-accepted', details: { extension } });
  });

  it.each([
    ['HTML under the name of an image', 'a.png', file('<html>')],
    ['a zip under the name of a Word file', 'a.docx', file(ZIP, ['a.txt'])],
    ['a Word file with macros', 'a.docx', file(ZIP, ['word/document.xml', 'word/vbaProject.bin'])],
    ['a text that names the part of a Word file', 'a.docx', file('word', ['word/document.xml'])],
    ['one OpenDocument under the name of another', 'a.ods', file(`${ZIP}mimetype${ODT}`)],
    ['a program under the name of a text', 'a.txt', file('MZ\x90\0\x03')],
    ['a PDF mark too far inside', 'a.pdf', file(' '.repeat(1020) + '%PDF-')],
    ['RIFF that is sound', 'a.webp', file('RIFF\0\0\0\0WAVE')],
  ])('for its content: %s (FI-02)', (_case, name, content) =>
    expect(() => acceptedFile(name, content)).toThrow(new RuleViolation('attachment.content-differs'))
  );

  it('when it is empty', () =>
    expect(() => acceptedFile('a.txt', file(''))).toThrow(new RuleViolation('attachment.empty')));
});

describe('the name follows the kind', () => {
  it.each([
    ['of the same kind it stays', 'offer v1.0.docx', 'docx', 'offer v1.0.docx'],
    ['of another it changes', 'offer.docx', 'pdf', 'offer.pdf'],
    ['a dot in the name is no extension', 'offer 2026.07', 'pdf', 'offer 2026.07.pdf'],
    ['without one it gets one', 'offer', 'pdf', 'offer.pdf'],
  ])('%s', (_case, name, extension, expected) => expect(withExtension(name, extension)).toBe(expected));
});
