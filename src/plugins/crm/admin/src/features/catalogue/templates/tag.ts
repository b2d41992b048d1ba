import type { ListedToken } from '../../../../../../../domain/document/token-catalogue';

/** How a token is written in Word: `lines[].gross` is `{gross}` inside its list, a list is opened and closed. */
export const tagOf = ({ path, kind }: Pick<ListedToken, 'path' | 'kind'>): string => {
  const name = path.split('[].').pop() ?? path;
  return kind === 'text' ? `{${name}}` : `{#${name}}…{/${name}}`;
};
