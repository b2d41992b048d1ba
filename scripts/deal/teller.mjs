import { isDeepStrictEqual } from 'node:util';
import { StepFailed } from './caller.mjs';

/** Numbers the steps: `tell('A quote', 'Q-2026-000001', 'paid by …')` prints one with its results below. */
export function teller() {
  let step = 0;
  return (what, ...results) => {
    step += 1;
    console.log(`\n${String(step).padStart(2)}. ${what}`);
    for (const result of results.flat()) console.log(`    ${result}`);
  };
}

/** Ends the walk when an answer is not what the business says it must be. */
export function mustBe(what, actual, expected) {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new StepFailed(`${what} should be ${JSON.stringify(expected)} and is ${JSON.stringify(actual)}`);
}

/** Enough of a document id to tell records apart. */
export const short = ({ documentId }) => `#${documentId.slice(0, 6)}`;

/** `1234567.5` and EUR -> `1,234,567.50 EUR`. */
export const amount = (value, currency) =>
  `${Number(value).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
