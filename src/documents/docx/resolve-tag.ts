import type { PrintedValue } from '../../domain/document/filters';
import { readTag } from '../../domain/document/read-tag';

/** `quote.number` or `name`: letters and digits, at most one dot. There are no expressions in a template. */
export const TOKEN_PATH = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)?$/;

/** The engine's account of where a tag stands; `scopeList` runs from the root to the current list item. */
interface TagPlace {
  readonly scopeList: readonly unknown[];
  readonly meta: { readonly part: { readonly module?: string } };
}

const own = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;

const valueAt = (path: string, { scopeList }: TagPlace): unknown => {
  const [first = '', second] = path.split('.');
  return second === undefined ? own(scopeList.at(-1), first) : own(own(scopeList[0], first), second);
};

const isSectionValue = (value: unknown): boolean => typeof value === 'boolean' || Array.isArray(value);

const isPrinted = (value: unknown): value is PrintedValue =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'raw');

const textOf = (value: unknown, filter: string | undefined): string | undefined => {
  if (isPrinted(value)) return filter === undefined ? value.text : value.by(filter);
  return typeof value === 'string' && filter === undefined ? value : undefined;
};

/**
 * What a tag means: `group.name` is read from the root, `name` from the current list item, never from an outer
 * one (a contact without e-mail must not print the customer's). Only own properties count, only texts are
 * printed, lists and conditions only open sections; everything else is a blank.
 */
export const parseTag = (tag: string) => {
  const { path, filter } = readTag(tag);
  const get = (_scope: unknown, place: TagPlace): unknown => {
    const value = TOKEN_PATH.test(path) ? valueAt(path, place) : undefined;
    const text = textOf(value, filter);
    if (text !== undefined) return text;
    // Never undefined: the engine would go on asking the outer scopes.
    return place.meta.part.module === 'loop' && isSectionValue(value) ? value : '';
  };
  return { get };
};
