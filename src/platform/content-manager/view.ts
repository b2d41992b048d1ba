/** How the Content Manager shows the records of one type. Names are attributes of the type. */
export interface View {
  /** Names a record in titles, lists and relation pickers. */
  readonly mainField: string;
  /** Attribute to sort lists by; a minus in front sorts downwards. */
  readonly sort: string;
  /** Columns of the list. */
  readonly list: readonly string[];
  /** Rows of the form; fields of a row share its width. What is named nowhere comes last, a row each. */
  readonly edit: readonly (readonly string[])[];
  /** Attributes that the form does not show. */
  readonly notInForm?: readonly string[];
}

/** Views by the singular name of the type. */
export type Views = Readonly<Record<string, View>>;

/** Label and help of every attribute, in the language of the stored configuration (English). */
export type Texts = Readonly<
  Record<
    string,
    { readonly name: string; readonly fields: Readonly<Record<string, { label: string; help?: string }>> }
  >
>;

/** The part of Strapi's stored configuration that we set. */
export interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, Metadata>>;
  readonly layouts: Layouts;
}

export interface Metadata {
  readonly edit: Readonly<Record<string, unknown>>;
  readonly list: Readonly<Record<string, unknown>>;
}

export interface Layouts {
  readonly list: readonly string[];
  readonly edit: readonly (readonly { readonly name: string; readonly size: number }[])[];
}
