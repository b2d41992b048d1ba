import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const API = join(__dirname, '../../api');

const attributesOf = (type: string): string[] => {
  const schema = JSON.parse(readFileSync(join(API, type, 'content-types', type, 'schema.json'), 'utf8')) as {
    attributes: Record<string, unknown>;
  };
  return Object.keys(schema.attributes);
};

describe('attribute names', () => {
  it.each(readdirSync(API))('%s has none that the Content Manager takes for its own', (type) =>
    expect(
      attributesOf(type).filter((name) =>
        ['status', 'locale', 'createdBy', 'updatedBy', 'publishedAt'].includes(name)
      )
    ).toStrictEqual([])
  );
});
