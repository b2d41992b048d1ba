import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { type Sentence, useSentences } from '../../../shared/refusal/sentences';
import type { Draft } from '../grid/draft';

const ABOUT_RECORDS = ['lineId', 'accountId'] as const;

const nameOf = (id: unknown, { lines, payers }: Draft): string | null => {
  if (typeof id !== 'string') return null;
  const people = [...payers, ...lines.flatMap(({ customers }) => customers)];
  return (
    lines.find(({ key }) => key === id)?.name ?? people.find(({ account }) => account === id)?.name ?? null
  );
};

/** Reasons as sentences; lines and payers are named as they are on the screen, stored or not. */
export const useToldReasons = (reasons: readonly Reason[], draft: Draft): readonly Sentence[] => {
  const bare = reasons.map(({ code, details }) => ({
    code,
    details: { ...details, ...Object.fromEntries(ABOUT_RECORDS.map((id) => [id, undefined])) },
  }));
  const sentences = useSentences(bare);
  return sentences.map((sentence, index) => {
    const details = reasons[index]?.details;
    const own = ABOUT_RECORDS.map((id) => nameOf(details?.[id], draft)).find((name) => name !== null);
    return { ...sentence, subject: own ?? sentence.subject };
  });
};
