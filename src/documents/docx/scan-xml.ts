/** Why an XML part cannot be used. */
export class UnusableXml extends Error {
  override readonly name = 'UnusableXml';

  constructor(readonly code: 'doctype' | 'malformed-xml') {
    super(code);
  }
}

export interface XmlVisitor {
  /** `name` is the local name, without prefix: a hostile file may choose any prefix. */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const DEEPEST = 200;
const TAG = /<(\/?)([^\s/>"'<=!?]+)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=>/"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const codePoint = (digits: string): string => {
  const point = digits.startsWith('x') ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
};

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(x?[\da-fA-F]+)|(\w+));/g, (whole, digits?: string, name: string = '') =>
        digits === undefined ? (NAMED[name] ?? whole) : codePoint(digits)
      )
    : text;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (source: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE))
    attributes.set(localName(name), decode(double ?? single ?? ''));
  return attributes;
};

const malformed = (): never => {
  throw new UnusableXml('malformed-xml');
};

/** The end of a comment or instruction at `start`; a document type is never let through (entity attacks). */
const skipMarkup = (xml: string, start: number): number => {
  const skip = (mark: string, end: string): number => {
    const at = xml.indexOf(end, start + mark.length);
    return at < 0 ? malformed() : at + end.length;
  };
  if (xml.startsWith('<!--', start)) return skip('<!--', '-->');
  if (xml.startsWith('<?', start)) return skip('<?', '?>');
  if (xml.startsWith('<![CDATA[', start)) return malformed();
  throw new UnusableXml('doctype');
};

const isMarkup = (xml: string, at: number): boolean => xml[at + 1] === '!' || xml[at + 1] === '?';

/**
 * Reads an XML part from beginning to end in one pass, without building anything. Throws `UnusableXml` for a
 * document type, for tags that do not match, unknown entities, CDATA sections (which Word never writes and
 * which the template engine would read differently) and nesting deeper than 200.
 */
export const scanXml = (xml: string, visitor: XmlVisitor): void => {
  const stack: string[] = [];
  let roots = 0;
  const readText = (text: string): void => {
    if (text === '') return;
    if (stack.length === 0 && text.replace(/^\ufeff/, '').trim() !== '') malformed();
    if (UNKNOWN_ENTITY.test(text)) malformed();
    visitor.text?.(decode(text));
  };
  const readTag = ([, slash, name = '', attributes = '', empty]: RegExpExecArray): void => {
    if (slash === '/') {
      if (stack.pop() !== name || attributes !== '' || empty === '/') malformed();
      return visitor.close?.(localName(name));
    }
    if (attributes.includes('&') && UNKNOWN_ENTITY.test(attributes)) malformed();
    if (stack.length === 0) roots += 1;
    visitor.open?.(localName(name), attributesOf(attributes));
    if (empty === '/') return visitor.close?.(localName(name));
    if (stack.push(name) > DEEPEST) malformed();
  };
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    readText(next < 0 ? xml.slice(at) : xml.slice(at, next));
    if (next < 0) break;
    if (isMarkup(xml, next)) {
      at = skipMarkup(xml, next);
      continue;
    }
    TAG.lastIndex = next;
    readTag(TAG.exec(xml) ?? malformed());
    at = TAG.lastIndex;
  }
  if (stack.length > 0 || roots !== 1) malformed();
};
