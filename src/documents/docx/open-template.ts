import { isUtf8 } from 'node:buffer';
import { readZip, type ZipEntry, type ZipLimits } from './read-zip';
import { UnusableXml, scanXml, type XmlVisitor } from './scan-xml';
import { partOf, shown, unreadableTemplate, type TemplateProblem } from './template-problem';
import { contentInspector } from './unsafe-content';
import { contentTypeInspector, problemsOfNames, relationInspector } from './unsafe-package';

/** A Word file that was looked through from end to end; only such a file may reach the template engine. */
export interface OpenTemplate {
  readonly bytes: Buffer;
  /** Opening braces in texts: at least as many as there are tags. */
  readonly braces: number;
  /** How deep sections lie at most. */
  readonly depth: number;
  /** The texts of parts that the template engine does not fill. */
  readonly endnotes: string;
}

export const TEMPLATE_LIMITS: ZipLimits = {
  fileBytes: 10_000_000,
  entries: 1_000,
  entryBytes: 20_000_000,
  totalBytes: 30_000_000,
};

const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_MAGIC = Buffer.from('504b0304', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const refuse = (code: string, message: string): never => {
  throw unreadableTemplate([{ code, part: 'file', message }]);
};

const refuseOtherFormats = (bytes: Buffer): void => {
  if (bytes.length === 0) refuse('empty', 'The file is empty.');
  if (bytes.subarray(0, 8).equals(OLE_MAGIC)) {
    if (bytes.includes(ENCRYPTED_PACKAGE))
      refuse('encrypted', 'The file is protected by a password; save it without one.');
    refuse('not-a-docx', 'The file has the old Word format (.doc); save it as .docx.');
  }
  if (!bytes.subarray(0, 4).equals(ZIP_MAGIC))
    refuse('not-a-docx', 'The file is not a Word document (.docx).');
};

const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const decodeXml = (content: Buffer): string => {
  const xml = isUtf8(content) ? content.toString() : '\0';
  const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(xml)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(encoding) || ILLEGAL_IN_XML.test(xml)) throw new UnusableXml('malformed-xml');
  return xml;
};

const SENTENCES = {
  doctype: 'declares a document type, which Word never writes; save the file again in Word.',
  'malformed-xml': 'is damaged; save the file again in Word.',
} as const;

/** Reads one part; an unusable part is a problem like any other, so that all of them are told at once. */
const inspect = ({ name, content }: ZipEntry, visitor: XmlVisitor): TemplateProblem[] => {
  try {
    scanXml(decodeXml(content), visitor);
    return [];
  } catch (error) {
    if (!(error instanceof UnusableXml)) throw error;
    const message = `The part “${shown(name)}” ${SENTENCES[error.code]}`;
    return [{ code: error.code, part: partOf(name), message }];
  }
};

interface Findings {
  readonly problems: readonly TemplateProblem[];
  readonly braces?: number;
  readonly depth?: number;
  readonly endnotes?: string;
}

const inspectEndnotes = (entry: ZipEntry): string => {
  const texts: string[] = [];
  if (partOf(entry.name) === 'endnotes') inspect(entry, { text: (text) => texts.push(text) });
  return texts.join('');
};

const inspectEntry = (entry: ZipEntry): Findings => {
  const { name } = entry;
  if (name === '[Content_Types].xml') {
    const { visitor, result } = contentTypeInspector();
    return { problems: [...inspect(entry, visitor), ...result()] };
  }
  if (/\.rels$/i.test(name)) {
    const { visitor, result } = relationInspector(name);
    return { problems: [...inspect(entry, visitor), ...result()] };
  }
  if (!/\.xml$/i.test(name)) return { problems: [] };
  const { visitor, result } = contentInspector(name);
  const damage = inspect(entry, visitor);
  const { problems, braces, depth } = result();
  return { problems: [...damage, ...problems], braces, depth, endnotes: inspectEndnotes(entry) };
};

const problemsOfMissingParts = (names: readonly string[]): TemplateProblem[] =>
  ['[Content_Types].xml', '_rels/.rels']
    .filter((required) => !names.includes(required))
    .map(() => ({ code: 'not-a-docx', part: 'file', message: 'The file is not a Word document (.docx).' }));

/**
 * Looks through an uploaded Word file before anything else touches it (TP-01, 03, 13, 15): limits, names,
 * kinds, links, fields and XML. Refuses with `quote-template.unreadable` (422) and `details.problems`.
 */
export const openTemplate = (file: Uint8Array): OpenTemplate => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  refuseOtherFormats(bytes);
  const entries = readZip(bytes, TEMPLATE_LIMITS);
  const names = entries.map(({ name }) => name);
  const findings = entries.map(inspectEntry);
  const problems = [
    ...problemsOfMissingParts(names).slice(0, 1),
    ...problemsOfNames(names),
    ...findings.flatMap((found) => found.problems),
  ];
  if (problems.length > 0) throw unreadableTemplate(problems);
  return {
    bytes,
    braces: findings.reduce((sum, found) => sum + (found.braces ?? 0), 0),
    depth: Math.max(...findings.map((found) => found.depth ?? 0)),
    endnotes: findings.map((found) => found.endnotes ?? '').join(''),
  };
};
