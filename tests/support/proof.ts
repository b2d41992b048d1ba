const IS_LONG = process.env.CRM_PROVE === 'long';

/**
 * How much a proof does: short in `npm test`, long in `npm run prove`. The same code either way, so that the long form
 * is known to work.
 */
export const sized = (short: number, long: number): number => (IS_LONG ? long : short);

const MINUTES = 60_000;
/** Enough for either form on a busy machine. */
export const PROOF_TIMEOUT = IS_LONG ? 90 * MINUTES : 5 * MINUTES;
