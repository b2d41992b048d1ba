import type { Core } from '@strapi/strapi';

type Run = (strapi: Core.Strapi, input: never) => unknown;

/** The verbs of a service whose functions all take Strapi first. */
export const withStrapi = <Verbs extends Readonly<Record<string, Run>>>(
  strapi: Core.Strapi,
  verbs: Verbs
): { [Verb in keyof Verbs]: (input: Parameters<Verbs[Verb]>[1]) => ReturnType<Verbs[Verb]> } =>
  Object.fromEntries(
    Object.entries(verbs).map(([verb, run]) => [verb, (input: never) => run(strapi, input)])
  ) as { [Verb in keyof Verbs]: (input: Parameters<Verbs[Verb]>[1]) => ReturnType<Verbs[Verb]> };
