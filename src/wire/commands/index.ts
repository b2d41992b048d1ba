import type { Commands } from '../command';

/** Every command by content type: both doors, GraphQL, permissions and tests read this one list. */
export const COMMANDS_BY_TYPE: Readonly<Record<string, Commands>> = {};
