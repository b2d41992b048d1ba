import { tagCounter } from './count-tags';
import { partOf, shown, type TemplateProblem } from './template-problem';
import type { XmlVisitor } from './scan-xml';

/**
 * The fields that a template may use. A list of what is allowed, because the fields that load files or start
 * programs (DDE, INCLUDETEXT, LINK, ...) are many and can be spelled in many ways.
 */
const ALLOWED_FIELDS = new Set(
  (
    'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ TOC TC XE INDEX TOA TA HYPERLINK ' +
    'DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME AUTHOR LASTSAVEDBY TITLE SUBJECT KEYWORDS COMMENTS ' +
    'DOCPROPERTY FILENAME REVNUM NUMWORDS NUMCHARS SYMBOL EQ IF COMPARE = FORMTEXT FORMCHECKBOX ' +
    'FORMDROPDOWN LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT MERGEFIELD ADVANCE CITATION BIBLIOGRAPHY'
  ).split(' ')
);

/** Elements that bring in foreign content or code. */
const FOREIGN_ELEMENTS: Readonly<Record<string, string>> = {
  altChunk: 'The template embeds another document (altChunk); paste its content instead.',
  OLEObject: 'The template embeds an object of another program; paste it as a picture instead.',
  control: 'The template holds an ActiveX control; remove it.',
  subDoc: 'The template loads a part of itself from another file; paste its content instead.',
};

const isLocalHyperlink = (instruction: string): boolean => /(file:|\\\\\\\\|\\\\[^\\ ])/i.test(instruction);

const problemOfField = (instruction: string, hasInner: boolean, file: string): TemplateProblem[] => {
  const name = /^\s*(=|[^\s\\"]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
  const isAllowed = instruction.trim() === '' ? !hasInner : ALLOWED_FIELDS.has(name);
  if (isAllowed && !(name === 'HYPERLINK' && isLocalHyperlink(instruction))) return [];
  return [
    {
      code: 'unsafe-field',
      part: partOf(file),
      message: `The Word field “${shown(instruction.trim())}” could load files or start programs; remove it.`,
    },
  ];
};

/** Collects the fields, foreign content and opening braces of one part while it is read. */
export const contentInspector = (file: string) => {
  const problems: TemplateProblem[] = [];
  const open: { instruction: string; hasInner: boolean; isRead: boolean }[] = [];
  const tags = tagCounter();
  let inInstruction = false;

  const readField = (instruction: string, hasInner: boolean): void => {
    problems.push(...problemOfField(instruction, hasInner, file));
  };
  const finish = (): void => {
    const field = open.at(-1);
    if (field === undefined || field.isRead) return;
    field.isRead = true;
    readField(field.instruction, field.hasInner);
  };
  const fieldMark = (kind: string | undefined): void => {
    if (kind === 'begin') {
      const outer = open.at(-1);
      if (outer !== undefined) outer.hasInner = true;
      open.push({ instruction: '', hasInner: false, isRead: false });
    }
    if (kind === 'separate' || kind === 'end') finish();
    if (kind === 'end') open.pop();
  };
  const readText = (text: string): void => {
    const field = open.at(-1);
    if (!inInstruction) tags.read(text);
    else if (field === undefined) readField(text, false);
    else field.instruction += text;
  };
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      const message = Object.hasOwn(FOREIGN_ELEMENTS, name) ? FOREIGN_ELEMENTS[name] : undefined;
      if (message !== undefined) problems.push({ code: 'foreign-content', part: partOf(file), message });
      if (name === 'fldSimple') readField(attributes.get('instr') ?? '', false);
      if (name === 'fldChar') fieldMark(attributes.get('fldCharType'));
      if (name === 'instrText' || name === 'delInstrText') inInstruction = true;
    },
    close: (name) => {
      if (name === 'instrText' || name === 'delInstrText') inInstruction = false;
    },
    text: readText,
  };
  const result = () => {
    // A field without an end still runs in Word.
    open.forEach((field) => field.isRead || readField(field.instruction, field.hasInner));
    return { problems, braces: tags.braces(), depth: tags.depth() };
  };
  return { visitor, result };
};
