import { filtersOf, takesFilter } from '../../domain/document/filters';
import { findToken, listsWithToken, nearestToken } from '../../domain/document/find-token';
import { TOKENS, type TokenDefinition, type TokenScope } from '../../domain/document/token-catalogue';
import { compileDocx, type CompiledTemplate, type TemplateTag } from './compile-docx';
import { problemOfMistake } from './explain-mistake';
import { openTemplate, type OpenTemplate } from './open-template';
import { MOST_PROBLEMS, shown, type TemplateProblem } from './template-problem';

const MOST_TAGS = 1_000;
const DEEPEST_SECTION = 6;
/** Beyond this depth the engine is not even asked. */
const DEEPEST_READABLE = 20;
const TOO_DEEP = `Sections lie more than ${DEEPEST_SECTION} deep; simplify the template.`;
const LONGEST_TAG = 200;
/** What people may have meant as a name, in any alphabet: `customer_name`, `고객`. */
const LIKE_A_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_. -]*$/u;
/** What a section may be told to repeat: `{-w:tr lines}`. */
const REPEATABLE = new Set(['w:p', 'w:tr', 'w:tc', 'w:tbl']);

/** The items of the innermost list at a place; null inside of an unknown list, where nothing can be judged. */
type Place = TokenScope | null;
type Finding = Omit<TemplateProblem, 'part' | 'tag'>;

const forbidden = ({ role, path, raw }: TemplateTag): Finding | undefined => {
  if (role === 'raw-xml')
    return { code: 'raw-xml', message: 'Tags that start with @ would insert raw XML; remove the @.' };
  if (path.startsWith('%'))
    return { code: 'image', message: 'Tags that start with % (pictures) are not supported.' };
  if (raw.includes('='))
    return { code: 'assignment', message: 'A tag cannot set a value; remove what follows the name.' };
  if (raw.includes('('))
    return { code: 'call', message: 'A tag cannot call a function; write the name of a token only.' };
  if (raw.length > LONGEST_TAG)
    return { code: 'tag-too-long', message: 'The tag is too long to be a token.' };
  return undefined;
};

const unknown = (path: string, scope: TokenScope): Finding => {
  const nearest = nearestToken(path, scope);
  if (nearest !== undefined)
    return {
      code: 'unknown-token',
      message: `The token “${shown(path)}” is unknown; did you mean “${nearest}”?`,
      nearest,
    };
  const lists = listsWithToken(path);
  const hint = lists.length > 0 ? ` here; it belongs inside the list ${lists.join(' or ')}` : '';
  return { code: 'unknown-token', message: `The token “${shown(path)}” is unknown${hint}.` };
};

const problemOfFilter = (
  { path, filter, role }: TemplateTag,
  token: TokenDefinition
): Finding | undefined => {
  if (filter === undefined) return undefined;
  const code = 'unknown-filter';
  if (role !== 'print' || token.kind !== 'text')
    return { code, message: 'A section takes no filter; remove the bar and what follows it.' };
  if (takesFilter(token.value, filter)) return undefined;
  const taken = filtersOf(token.value);
  const hint = taken.length === 0 ? 'takes none' : `takes ${taken.join(', ')}`;
  return { code, message: `The filter “${shown(filter)}” is unknown here; “${path}” ${hint}.` };
};

const findingOf = (tag: TemplateTag, scope: Place): Finding | undefined => {
  const { path, role, repeats } = tag;
  const refused = forbidden(tag);
  if (refused !== undefined || role === 'close') return refused;
  if (repeats !== undefined && !REPEATABLE.has(repeats))
    return {
      code: 'loop-position',
      message: `A section cannot repeat “${shown(repeats)}”; use w:tr or w:p.`,
    };
  if (!LIKE_A_NAME.test(path))
    return {
      code: 'unreadable-tag',
      message: 'The tag is no token name: letters and digits, one dot at most.',
    };
  if (scope === null && !path.includes('.')) return undefined;
  const token = findToken(path, scope ?? {});
  if (token === undefined) return unknown(path, scope ?? {});
  if (role === 'print' && token.kind !== 'text')
    return {
      code: 'not-a-text',
      message: `“${path}” is a ${token.kind}; open it as {#${path}} and close it as {/${path}}.`,
    };
  return problemOfFilter(tag, token);
};

const placeInside = ({ path }: TemplateTag, scope: Place): Place => {
  const token = findToken(path, scope ?? {});
  if (token?.kind === 'list') return token.item;
  return token === undefined ? null : scope;
};

/** Walks the tags of one part in order, entering and leaving sections; balance is the engine's business. */
const problemsOfTags = (tags: readonly TemplateTag[]): TemplateProblem[] => {
  const places: Place[] = [TOKENS];
  const problems: TemplateProblem[] = [];
  const add = (tag: TemplateTag, finding: Finding | undefined): void => {
    if (finding !== undefined) problems.push({ ...finding, part: tag.part, tag: shown(`{${tag.raw}}`) });
  };
  for (const tag of tags) {
    const scope = places.at(-1) ?? null;
    add(tag, findingOf(tag, scope));
    if (tag.role === 'close' && places.length > 1) places.pop();
    if (tag.role !== 'open') continue;
    places.push(placeInside(tag, scope));
    if (places.length === DEEPEST_SECTION + 2) add(tag, { code: 'too-deep', message: TOO_DEEP });
  }
  return problems;
};

const byPart = (tags: readonly TemplateTag[]): TemplateTag[][] => {
  const parts = new Map<string, TemplateTag[]>();
  for (const tag of tags) parts.set(tag.file, [...(parts.get(tag.file) ?? []), tag]);
  return [...parts.values()];
};

const withoutRepetition = (problems: readonly TemplateProblem[]): TemplateProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** Every problem of the tags of a compiled template, at most fifty. */
export const problemsOfTemplate = ({ tags, mistakes }: CompiledTemplate): TemplateProblem[] =>
  withoutRepetition([...mistakes.flatMap(problemOfMistake), ...byPart(tags).flatMap(problemsOfTags)]).slice(
    0,
    MOST_PROBLEMS
  );

/** Reasons not to let the engine read the tags at all: thousands of them would keep it busy for minutes. */
export const problemsBeforeCompiling = ({ braces, depth }: OpenTemplate): TemplateProblem[] => {
  if (braces > MOST_TAGS)
    return [
      { code: 'too-many-tags', part: 'file', message: `The template has more than ${MOST_TAGS} tags.` },
    ];
  return depth > DEEPEST_READABLE ? [{ code: 'too-deep', part: 'file', message: TOO_DEEP }] : [];
};

const problemsOfEndnotes = ({ endnotes }: OpenTemplate): TemplateProblem[] =>
  /\{[^{}]*\}/.test(endnotes)
    ? [
        {
          code: 'tag-in-endnotes',
          part: 'endnotes',
          message: 'Tags in endnotes are not filled in; use footnotes.',
        },
      ]
    : [];

/**
 * Everything that is wrong with a template, for the person who uploads it (TP-05, 06, 08, 11); empty when it
 * can be used. Throws `quote-template.unreadable` when the file is no sound Word file. Costs up to seconds on
 * hostile files: call it through the render workers.
 */
export const checkTemplate = (file: Uint8Array): TemplateProblem[] => {
  const template = openTemplate(file);
  const early = problemsBeforeCompiling(template);
  if (early.length > 0) return early;
  return [...problemsOfTemplate(compileDocx(template)), ...problemsOfEndnotes(template)].slice(
    0,
    MOST_PROBLEMS
  );
};
