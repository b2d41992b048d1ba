import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../../domain/access/content-types';
import en from './content-types.en.json';
import ko from './content-types.ko.json';
import ptBR from './content-types.pt-BR.json';

type Texts = Readonly<
  Record<string, { name: string; fields: Record<string, { label: string; help?: string }> }>
>;
interface Attribute {
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

const API = path.resolve(__dirname, '../../api');
const types = readdirSync(API);

const visibleAttributes = (type: string): string[] => {
  const file = path.join(API, type, 'content-types', type, 'schema.json');
  const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> };
  return Object.keys(attributes).filter(
    (name) => attributes[name]?.pluginOptions?.['content-manager']?.visible !== false
  );
};

const keysOf = (texts: Texts): string[] =>
  Object.entries(texts).flatMap(([type, { fields }]) => [
    type,
    ...Object.entries(fields).flatMap(([name, { help }]) => [
      `${type}.${name}`,
      ...(help === undefined ? [] : [`${type}.${name} help`]),
    ]),
  ]);

describe('names, labels and help of the content types', () => {
  it.each(types)('%s: every field that people see has a label', (type) => {
    expect(Object.keys((en as Texts)[type]?.fields ?? {}).sort()).toStrictEqual(
      visibleAttributes(type).sort()
    );
  });

  it.each([
    ['Korean', ko as Texts],
    ['Brazilian Portuguese', ptBR as Texts],
  ])('%s has what English has', (_language, texts) => expect(keysOf(texts)).toStrictEqual(keysOf(en)));

  it('no text is empty or has blanks around it', () => {
    const all = [en, ko, ptBR].flatMap((texts) =>
      Object.values(texts as Texts).flatMap(({ name, fields }) => [
        name,
        ...Object.values(fields).flatMap(({ label, help }) => [label, help ?? label]),
      ])
    );
    expect(all.filter((text) => text === '' || text !== text.trim())).toStrictEqual([]);
  });

  it('every field of the catalogue is explained, except where its label says it all', () => {
    const obvious = ['name', 'description', 'active', 'label'];
    const unexplained = CATALOGUE.flatMap((type) =>
      Object.entries((en as Texts)[type]?.fields ?? {})
        .filter(([name, { help }]) => help === undefined && !obvious.includes(name))
        .map(([name]) => `${type}.${name}`)
    );
    expect(unexplained).toStrictEqual([]);
  });
});
