import { RuleViolation } from '../shared/rule-violation';

/** What can be told of a file without reading all of it. */
export interface FileContent {
  /** The first bytes, 4,096 at most. */
  readonly head: Uint8Array;
  /** Names of the parts when it is a zip file, else none. */
  readonly parts: readonly string[];
}

interface FileKind {
  readonly extensions: readonly string[];
  readonly contentType: string;
  readonly fits: (content: FileContent) => boolean;
}

const text = (head: Uint8Array): string => String.fromCharCode(...head);

const begins =
  (...beginnings: readonly string[]) =>
  ({ head }: FileContent): boolean =>
    beginnings.some((beginning) => text(head.subarray(0, beginning.length)) === beginning);

const isZip = begins('PK\x03\x04', 'PK\x05\x06');
const isOle = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

/** Macros run when the file is opened: such files have extensions of their own, which are not accepted. */
const holdsMacros = (parts: readonly string[]): boolean =>
  parts.some((name) => /vbaproject\.bin$/i.test(name));

const office =
  (mainPart: string) =>
  (content: FileContent): boolean =>
    isZip(content) && content.parts.includes(mainPart) && !holdsMacros(content.parts);

/** OpenDocument and HWPX name themselves in their first part, which is not packed. */
const selfNamed =
  (contentType: string) =>
  (content: FileContent): boolean =>
    isZip(content) && text(content.head.subarray(30, 38 + contentType.length)) === `mimetype${contentType}`;

const isPdf = ({ head }: FileContent): boolean => text(head.subarray(0, 1024)).includes('%PDF-');

const isWebp = (content: FileContent): boolean =>
  begins('RIFF')(content) && text(content.head.subarray(8, 12)) === 'WEBP';

const isHeic = ({ head }: FileContent): boolean =>
  text(head.subarray(4, 8)) === 'ftyp' && /^(heic|heix|mif1|msf1)$/.test(text(head.subarray(8, 12)));

/** In any encoding; Excel writes text in UTF-16, which begins with a mark and holds zeros. */
const isText = (content: FileContent): boolean =>
  begins('\xff\xfe', '\xfe\xff')(content) ||
  content.head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));

const kind = (extensions: string, contentType: string, fits: FileKind['fits']): FileKind => ({
  extensions: extensions.split(' '),
  contentType,
  fits,
});

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Files that people of a business exchange; nothing that a browser or a computer would run (robustness FI-01, FI-02). */
const KINDS: readonly FileKind[] = [
  kind('pdf', 'application/pdf', isPdf),
  kind('docx', `${OPEN_XML}.wordprocessingml.document`, office('word/document.xml')),
  kind('xlsx', `${OPEN_XML}.spreadsheetml.sheet`, office('xl/workbook.xml')),
  kind('pptx', `${OPEN_XML}.presentationml.presentation`, office('ppt/presentation.xml')),
  kind('odt', `${OPEN_DOCUMENT}.text`, selfNamed(`${OPEN_DOCUMENT}.text`)),
  kind('ods', `${OPEN_DOCUMENT}.spreadsheet`, selfNamed(`${OPEN_DOCUMENT}.spreadsheet`)),
  kind('odp', `${OPEN_DOCUMENT}.presentation`, selfNamed(`${OPEN_DOCUMENT}.presentation`)),
  kind('hwpx', 'application/hwp+zip', selfNamed('application/hwp+zip')),
  kind('hwp', 'application/x-hwp', (content) => isOle(content) || begins('HWP Document File')(content)),
  kind('doc', 'application/msword', isOle),
  kind('xls', 'application/vnd.ms-excel', isOle),
  kind('ppt', 'application/vnd.ms-powerpoint', isOle),
  kind('msg', 'application/vnd.ms-outlook', isOle),
  kind('rtf', 'application/rtf', begins('{\\rtf')),
  kind('png', 'image/png', begins('\x89PNG\r\n\x1a\n')),
  kind('jpg jpeg', 'image/jpeg', begins('\xff\xd8\xff')),
  kind('gif', 'image/gif', begins('GIF87a', 'GIF89a')),
  kind('webp', 'image/webp', isWebp),
  kind('tif tiff', 'image/tiff', begins('II*\0', 'MM\0*')),
  kind('heic', 'image/heic', isHeic),
  kind('zip', 'application/zip', isZip),
  kind('txt md', 'text/plain', isText),
  kind('csv', 'text/csv', isText),
  kind('eml', 'message/rfc822', isText),
];

export const ACCEPTED_EXTENSIONS: readonly string[] = KINDS.flatMap(({ extensions }) => extensions);

/** The part after the last dot, in small letters; empty when there is none: `a.pdf.HTML` -> `html`. */
export const extensionOf = (fileName: string): string =>
  /\.([\p{L}\p{N}]+)[.\s]*$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';

export interface AcceptedFile {
  /** Without the dot, in small letters. */
  readonly extension: string;
  /** What the file is served as; never what its sender said it was. */
  readonly contentType: string;
}

/**
 * What a file is, by its content, which its extension must name. Refuses `attachment.empty`,
 * `attachment.type-not-accepted` and `attachment.content-differs`.
 */
export const acceptedFile = (fileName: string, content: FileContent): AcceptedFile => {
  const extension = extensionOf(fileName);
  const named = KINDS.find(({ extensions }) => extensions.includes(extension));
  if (named === undefined)
    throw new RuleViolation('attachment.type-not-accepted', { extension, accepted: ACCEPTED_EXTENSIONS });
  if (content.head.length === 0) throw new RuleViolation('attachment.empty');
  if (!named.fits(content)) throw new RuleViolation('attachment.content-differs', { extension });
  return { extension, contentType: named.contentType };
};

/** The name of a file whose bytes are replaced by those of another kind: `offer.docx`, `pdf` -> `offer.pdf`. */
export const withExtension = (fileName: string, extension: string): string => {
  const own = extensionOf(fileName);
  if (own === extension) return fileName;
  const stem = ACCEPTED_EXTENSIONS.includes(own) ? fileName.slice(0, fileName.lastIndexOf('.')) : fileName;
  return `${stem}.${extension}`;
};
