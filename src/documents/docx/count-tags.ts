/**
 * Counts, letter by letter and across the runs that Word cuts texts into, how many tags a part can have at
 * most and how deep its sections lie at most. The template engine takes time that grows with the square of
 * both, so this must be known before it starts.
 */
export const tagCounter = () => {
  let braces = 0;
  let depth = 0;
  let deepest = 0;
  let isAfterBrace = false;
  const step = (letter: string): void => {
    if (isAfterBrace && '#^-'.includes(letter)) depth += 1;
    if (isAfterBrace && letter === '/') depth -= 1;
    deepest = Math.max(deepest, depth);
    isAfterBrace = letter === '{';
    if (isAfterBrace) braces += 1;
  };
  return {
    read: (text: string): void => {
      if (isAfterBrace || text.includes('{')) for (const letter of text) step(letter);
    },
    braces: (): number => braces,
    depth: (): number => deepest,
  };
};
