import type { Problem } from '../shared/problem';
import { tidyText } from '../shared/text';

/** An agreement of the customer with the time and the source of the present answer (ACC-24, ACC-25). */
export interface ConsentFields {
  readonly consentGiven?: boolean | null;
  /** ISO 8601 with time zone */
  readonly consentAt?: string | null;
  readonly consentSource?: string | null;
  readonly marketingConsent?: boolean | null;
  readonly marketingConsentAt?: string | null;
  readonly marketingConsentSource?: string | null;
}

export interface DecidedConsent {
  readonly values: ConsentFields;
  readonly problems: readonly Problem[];
}

interface Names {
  readonly flag: 'consentGiven' | 'marketingConsent';
  readonly at: 'consentAt' | 'marketingConsentAt';
  readonly source: 'consentSource' | 'marketingConsentSource';
}

const KEEPING: Names = { flag: 'consentGiven', at: 'consentAt', source: 'consentSource' };
const MARKETING: Names = {
  flag: 'marketingConsent',
  at: 'marketingConsentAt',
  source: 'marketingConsentSource',
};

const isYes = (given: ConsentFields, stored: ConsentFields, { flag }: Names): boolean =>
  (given[flag] === undefined ? stored[flag] : given[flag]) === true;

/** One of the two answers: a new one gets its time, and a yes says where it came from. */
const decideAnswer = (
  given: ConsentFields,
  stored: ConsentFields,
  names: Names,
  now: string
): DecidedConsent => {
  const { flag, at, source } = names;
  const yes = isYes(given, stored, names);
  const isNew = yes !== (stored[flag] === true);
  const text = given[source];
  const sourceAfter = text === undefined ? (isNew ? null : (stored[source] ?? null)) : text && tidyText(text);
  const time = given[at] ?? (isNew ? now : undefined);
  const isLate = time !== undefined && Date.parse(time) > Date.parse(now);
  const unsourced = yes && !sourceAfter && (isNew || text !== undefined);
  return {
    values: {
      ...(isNew && { [flag]: yes }),
      ...(time !== undefined && { [at]: time }),
      ...((isNew || text !== undefined) && { [source]: sourceAfter }),
    },
    problems: [
      ...(isLate ? [{ code: 'consent.in-future', path: at }] : []),
      ...(unsourced ? [{ code: 'consent.source-required', path: source }] : []),
    ],
  };
};

/**
 * What to store of both answers (ACC-24, ACC-25). Advertising needs the consent to keep the data: asked for without
 * it, it is refused; when the consent is withdrawn, it goes with it. `now`: ISO 8601. A time in the future is refused.
 */
export const decideConsent = (given: ConsentFields, stored: ConsentFields, now: string): DecidedConsent => {
  const keeping = decideAnswer(given, stored, KEEPING, now);
  const mayAdvertise = isYes(given, stored, KEEPING);
  const asked = given.marketingConsent === true && !mayAdvertise;
  const answers = mayAdvertise ? given : { ...given, marketingConsent: false };
  const marketing = decideAnswer(answers, stored, MARKETING, now);
  return {
    values: { ...keeping.values, ...marketing.values },
    problems: [
      ...keeping.problems,
      ...marketing.problems,
      ...(asked ? [{ code: 'consent.marketing-without-consent', path: 'marketingConsent' }] : []),
    ],
  };
};
