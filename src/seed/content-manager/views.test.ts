import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { View } from '../../platform/content-manager/view';
import { VIEWS } from '.';

interface Attribute {
  readonly type: string;
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

const API = path.resolve(__dirname, '../../api');
const types = readdirSync(API);
const OF_STRAPI = ['id', 'createdAt', 'updatedAt'];

const attributesOf = (type: string): Record<string, Attribute> => {
  const file = path.join(API, type, 'content-types', type, 'schema.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> }).attributes;
};

const visible = (type: string): string[] =>
  Object.entries(attributesOf(type))
    .filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false)
    .map(([name]) => name);

const viewOf = (type: string): View => {
  const view = VIEWS[type];
  if (!view) throw new Error(`No view of ${type}`);
  return view;
};

describe('how the Content Manager shows each type', () => {
  it('there is a view of every type and of nothing else', () => {
    expect(Object.keys(VIEWS).sort()).toStrictEqual([...types].sort());
  });

  it.each(types)('%s: the form has every field that people see, once', (type) => {
    const { edit, notInForm = [] } = viewOf(type);
    expect([...edit.flat(), ...notInForm].sort()).toStrictEqual(visible(type).sort());
  });

  it.each(types)('%s: the list has four to seven columns, or all there is', (type) => {
    const { list } = viewOf(type);
    expect(list.filter((name) => ![...visible(type), ...OF_STRAPI].includes(name))).toStrictEqual([]);
    expect(list.length).toBeGreaterThanOrEqual(Math.min(4, visible(type).length));
    expect(list.length).toBeLessThanOrEqual(7);
  });

  it.each(types)('%s: records are named by a text', (type) => {
    const { mainField } = viewOf(type);
    if (mainField === 'id') return expect(type).toMatch(/-line-customer$/);
    expect(['string', 'text']).toContain(attributesOf(type)[mainField]?.type);
  });
});
