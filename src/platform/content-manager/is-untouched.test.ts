import { isUntouched } from './is-untouched';
import type { Configuration } from './view';

const metadata = (label: string) => ({ edit: { label, editable: true }, list: { label } });
const ours: Configuration = {
  settings: { mainField: 'name', pageSize: 20 },
  metadatas: { name: metadata('Name'), code: metadata('Code') },
  layouts: {
    list: ['name', 'code'],
    edit: [
      [
        { name: 'name', size: 6 },
        { name: 'code', size: 6 },
      ],
    ],
  },
};

describe('is a stored view still ours?', () => {
  it.each<[string, Configuration, boolean]>([
    ['as we set it, keys in another order', { ...ours, settings: { pageSize: 20, mainField: 'name' } }, true],
    [
      'Strapi added a new attribute at the end',
      {
        ...ours,
        metadatas: { ...ours.metadatas, colour: metadata('colour') },
        layouts: { ...ours.layouts, edit: [...ours.layouts.edit, [{ name: 'colour', size: 6 }]] },
      },
      true,
    ],
    [
      'Strapi removed an attribute that is gone',
      {
        ...ours,
        metadatas: { name: metadata('Name') },
        layouts: { list: ['name'], edit: [[{ name: 'name', size: 6 }]] },
      },
      true,
    ],
    ['an administrator took a column away', { ...ours, layouts: { ...ours.layouts, list: ['name'] } }, false],
    [
      'an administrator renamed a label',
      { ...ours, metadatas: { ...ours.metadatas, code: metadata('SKU') } },
      false,
    ],
    [
      'an administrator wants longer pages',
      { ...ours, settings: { mainField: 'name', pageSize: 50 } },
      false,
    ],
    [
      'an administrator widened a field',
      {
        ...ours,
        layouts: { ...ours.layouts, edit: [[{ name: 'name', size: 12 }], [{ name: 'code', size: 6 }]] },
      },
      false,
    ],
  ])('%s', (_case, stored, expected) => expect(isUntouched(stored, ours)).toBe(expected));

  it('what nobody has set yet is Strapi’s default', () => expect(isUntouched(ours, undefined)).toBe(true));
});
