import type { Rule } from '../../../platform/write-gate/write';
import { filesGoWithTheirRecord } from './files-go-with-their-record';
import { nameKeepsItsExtension } from './name-keeps-its-extension';

export const attachmentRules: Rule[] = [nameKeepsItsExtension, ...filesGoWithTheirRecord];
