import { z } from '@strapi/utils';
import { LONG_TEXT, refusalOfText, SHORT_TEXT, type TextLimits } from '../../domain/shared/text';

const fits = (limits: TextLimits) => (text: string) => refusalOfText(text, limits) === undefined;

/** What plain writes refuse, commands refuse too: papers are XML, which holds no control characters. */
const text = (limits: TextLimits) =>
  z.string().trim().max(limits.max).refine(fits(limits), 'Control characters');

/** A name or another text of one line, not empty. */
export const shortText = text(SHORT_TEXT).min(1);

/** A text of several lines, such as a description or notes. */
export const longText = text(LONG_TEXT);
