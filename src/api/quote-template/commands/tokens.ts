import type { Core } from '@strapi/strapi';
import { listTokens, type ListedToken } from '../../../domain/document/token-catalogue';
import { TOKEN_LANGUAGES, tokenLanguage } from '../../../domain/document/token-meanings';
import { askedLanguage } from '../../../platform/http/asked-language';

/** The tokens with meaning and example, in the language asked for: by name, else as the request prefers. */
export const tokens = (strapi: Core.Strapi, { locale }: { readonly locale?: string }): ListedToken[] =>
  listTokens(tokenLanguage(locale ?? askedLanguage(strapi, TOKEN_LANGUAGES) ?? 'en'));
