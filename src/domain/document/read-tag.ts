/** A tag without its braces and signs: `totals.gross | hangul` -> the token's path and the filter's name. */
export interface TagText {
  readonly path: string;
  /** Undefined: the token prints as it is. */
  readonly filter: string | undefined;
}

/** Everything behind the first bar is the name of the filter; a second bar makes it a name that no filter has. */
export const readTag = (tag: string): TagText => {
  const at = tag.indexOf('|');
  if (at < 0) return { path: tag.trim(), filter: undefined };
  return { path: tag.slice(0, at).trim(), filter: tag.slice(at + 1).trim() };
};
