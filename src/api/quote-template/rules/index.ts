import type { Rule } from '../../../platform/write-gate/write';
import { fileGoesWithItsTemplate } from './file-goes-with-its-template';
import { languageExists } from './language-exists';

export const quoteTemplateRules: Rule[] = [languageExists, fileGoesWithItsTemplate];
