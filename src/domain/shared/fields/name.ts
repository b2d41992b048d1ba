import { SHORT_TEXT, type TextLimits } from '../text';
import type { FieldRule } from './check-fields';

/** Words of a name have one space between them (ACC-09), so that the same name typed twice is found by both. */
const nameWithin = (limits: TextLimits): FieldRule => ({
  limits,
  check: (typed) => ({ value: typed.replace(/\s+/gu, ' ') }),
});

export const NAME = nameWithin(SHORT_TEXT);

/** So that first name, space and last name together fit the column of the name. */
export const PART_OF_NAME = nameWithin({ max: 120 });
