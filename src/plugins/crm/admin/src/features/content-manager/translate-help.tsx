import type { ReactNode } from 'react';
import { HelpText } from './HelpText';

interface Field {
  readonly hint?: ReactNode;
}
interface EditView {
  readonly layout: { readonly layout: readonly (readonly (readonly Field[])[])[] };
}

const translated = <F extends Field>(field: F): F =>
  typeof field.hint === 'string' && field.hint !== ''
    ? { ...field, hint: <HelpText text={field.hint} /> }
    : field;

/** Strapi translates labels by itself, help not. */
export const translateHelp = <V extends EditView>(view: V): V => ({
  ...view,
  layout: {
    ...view.layout,
    layout: view.layout.layout.map((panel) => panel.map((row) => row.map(translated))),
  },
});
