import type { TagMistake } from './compile-docx';
import { shown, type TemplateProblem } from './template-problem';

type Explain = (mistake: TagMistake) => {
  readonly code: string;
  readonly message: string;
  readonly tag: string;
};

const near = (text: string): string => (text.trim() === '' ? '' : ` near “${shown(text.trim())}”`);

/** The engine's names for what can be wrong with the structure of tags, and what to tell people. */
const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  unclosed_tag: ({ tag }) => ({
    code: 'unclosed-tag',
    message: `An opening brace has no closing brace${near(tag)}.`,
    tag,
  }),
  unopened_tag: ({ tag }) => ({
    code: 'unopened-tag',
    message: `A closing brace has no opening brace${near(tag)}.`,
    tag,
  }),
  duplicate_open_tag: ({ tag }) => ({
    code: 'doubled-brace',
    message: `Tags have one opening brace, not two${near(tag)}.`,
    tag,
  }),
  duplicate_close_tag: ({ tag }) => ({
    code: 'doubled-brace',
    message: `Tags have one closing brace, not two${near(tag)}.`,
    tag,
  }),
  unclosed_loop: ({ tag }) => ({
    code: 'unclosed-loop',
    message: `The section {#${shown(tag)}} is never closed; write {/${shown(tag)}} where it ends.`,
    tag: `{#${tag}}`,
  }),
  unopened_loop: ({ tag }) => ({
    code: 'unopened-loop',
    message: `The section {/${shown(tag)}} is closed but never opened; write {#${shown(tag)}} where it begins.`,
    tag: `{/${tag}}`,
  }),
  closing_tag_does_not_match_opening_tag: ({ tag, closingTag }) => ({
    code: 'crossed-loop',
    message: `The section {#${shown(tag)}} is closed by {/${shown(closingTag)}}; sections must not cross.`,
    tag: `{#${tag}}`,
  }),
  unbalanced_loop_tags: ({ tag }) => ({
    code: 'crossed-loop',
    message: `The section {#${shown(tag)}} begins and ends in different cells beside another one; put both in order.`,
    tag: `{#${tag}}`,
  }),
  loop_position_invalid: ({ tag }) => ({
    code: 'loop-position',
    message: `The section {#${shown(tag)}} begins inside a table and ends outside of it, or the other way round.`,
    tag: `{#${tag}}`,
  }),
};

const unexplained: Explain = ({ tag }) => ({
  code: 'loop-position',
  message: `The tag${near(tag)} stands where it cannot be filled in; move it into a paragraph or a table cell.`,
  tag,
});

/** Found again, and told more plainly, when the tags themselves are checked. */
const TOLD_ELSEWHERE = new Set(['raw_xml_tag_should_be_only_text_in_paragraph', 'raw_tag_outerxml_invalid']);

/** A mistake of the engine as a problem that people can repair. */
export const problemOfMistake = (mistake: TagMistake): TemplateProblem[] => {
  if (TOLD_ELSEWHERE.has(mistake.id)) return [];
  const { code, message, tag } = (EXPLANATIONS[mistake.id] ?? unexplained)(mistake);
  return [{ code, part: mistake.part, message, ...(tag === '' ? {} : { tag: shown(tag) }) }];
};
