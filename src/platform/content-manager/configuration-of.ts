import type { Configuration, Layouts, Metadata, Texts, View, Views } from './view';

const WIDTH = 12;
const PAGE_SIZE = 20;

/** What the configuration of one type is made of. */
export interface Ingredients {
  readonly type: string;
  readonly view: View;
  readonly texts: Texts;
  readonly views: Views;
  /** The attributes that a form can show, in the order of the schema. */
  readonly inForms: readonly string[];
  /** Attributes that only the server sets: shown, not editable. */
  readonly readOnly: readonly string[];
  /** Singular name of the target of each relation attribute. */
  readonly targets: Readonly<Record<string, string>>;
  /** Untouched configuration to start from. */
  readonly stored: Configuration;
}

const editLayout = ({ view, inForms }: Ingredients): Layouts['edit'] => {
  const named = view.edit.flat();
  const unnamed = inForms.filter((name) => !named.includes(name) && !view.notInForm?.includes(name));
  const rows = [...view.edit, ...unnamed.map((name) => [name])]
    .map((row) => row.filter((name) => inForms.includes(name)))
    .filter((row) => row.length > 0);
  return rows.map((row) => row.map((name) => ({ name, size: Math.floor(WIDTH / row.length) })));
};

const metadataOf = (ingredients: Ingredients, name: string, metadata: Metadata): Metadata => {
  const { type, texts, views, readOnly, targets } = ingredients;
  const text = texts[type]?.fields[name];
  if (!text) return metadata;
  const mainField = views[targets[name] ?? '']?.mainField;
  return {
    edit: {
      ...metadata.edit,
      label: text.label,
      description: text.help ?? '',
      editable: !readOnly.includes(name),
      ...(mainField !== undefined && { mainField }),
    },
    list: { ...metadata.list, label: text.label },
  };
};

/** The configuration that Strapi stores for a type, made from our view and texts. */
export const configurationOf = (ingredients: Ingredients): Configuration => {
  const { view, stored } = ingredients;
  const isDown = view.sort.startsWith('-');
  return {
    settings: {
      ...stored.settings,
      pageSize: PAGE_SIZE,
      mainField: view.mainField,
      defaultSortBy: isDown ? view.sort.slice(1) : view.sort,
      defaultSortOrder: isDown ? 'DESC' : 'ASC',
    },
    metadatas: Object.fromEntries(
      Object.entries(stored.metadatas).map(([name, metadata]) => [
        name,
        metadataOf(ingredients, name, metadata),
      ])
    ),
    layouts: {
      list: view.list.filter((name) => name in stored.metadatas),
      edit: editLayout(ingredients),
    },
  };
};
