const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `api::quote.quote` and `replaceLines` -> `quote.replace-lines`; its permission is `plugin::crm.quote.replace-lines`. */
export const commandName = (uid: string, verb: string): string =>
  `${uid.split('.').pop() ?? uid}.${kebab(verb)}`;
