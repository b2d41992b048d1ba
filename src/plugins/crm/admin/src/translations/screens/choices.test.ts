import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../../../../../domain/access/commands';
import { SCREEN_TEXTS } from '.';

const API = path.resolve(__dirname, '../../../../../../api');
const KNOWN: Readonly<Record<string, string>> = SCREEN_TEXTS.shared;

/** Records that the history of a customer tells of. */
const TOLD = [
  'account',
  'contact',
  'project',
  'opportunity',
  'quote',
  'quote-line',
  'quote-customer',
  'contract',
  'contract-line',
  'contract-customer',
  'sales-document',
  'memo',
];

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

const choicesOf = (type: string): readonly string[] => {
  const file = path.join(API, type, 'content-types', type, 'schema.json');
  const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> };
  return Object.entries(attributes)
    .filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false)
    .flatMap(([attribute, { enum: values = [] }]) => values.map((value) => `choice.${attribute}.${value}`));
};

describe('choices have a name that people know', () => {
  it.each(TOLD)('those of %s', (type) =>
    expect(choicesOf(type).filter((key) => KNOWN[key] === undefined)).toStrictEqual([])
  );
});

describe('what the timeline calls an act', () => {
  it('is called by a command that there is', () => {
    const named = Object.keys(SCREEN_TEXTS.shared).filter((key) => key.startsWith('done.'));
    const known: readonly string[] = COMMANDS;
    expect(named.filter((key) => !known.includes(key.replace('done.', '')))).toStrictEqual([]);
  });
});
