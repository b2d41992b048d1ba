import { useIntl } from 'react-intl';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { useFigures } from '../figures';
import { useNames } from '../names';
import { reasonsOf } from './read-refusal';

export interface Sentence {
  /** The record it is about, by name; null when it is about all of it. */
  readonly subject: string | null;
  readonly text: string;
}

const idsUnder = (key: string, reasons: readonly Reason[]): string[] =>
  reasons.flatMap(({ details }) => (typeof details?.[key] === 'string' ? [details[key]] : []));

/** `quote.split-not-100` -> `Split not 100`: a code that nobody has put into words yet. */
export const readable = (code: string): string => {
  const words = (code.split('.').pop() ?? code).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `potentialCustomerRow` of a loaded quote is the field `potentialCustomer` of the form. */
const attributeOf = (field: string): string => field.replace(/Row$/, '');

const useSubjects = (reasons: readonly Reason[]) => {
  const lines = useNames('api::quote-line.quote-line', idsUnder('lineId', reasons));
  const accounts = useNames('api::account.account', idsUnder('accountId', reasons));
  const quotes = useNames('api::quote.quote', idsUnder('quoteId', reasons));
  const names: Readonly<Record<string, string>> = { ...lines, ...accounts, ...quotes };
  return ({ details }: Reason): string | null => {
    const id = details?.lineId ?? details?.accountId ?? details?.quoteId;
    return typeof id === 'string' ? (names[id] ?? null) : null;
  };
};

/** What a code says by itself, where there is no room for the records that it is about; fields share `*.negative`. */
export const useSentenceOf = () => {
  const intl = useIntl();
  return ({ code }: Reason): string => {
    const own = `apiError.${code}`;
    const ofAll = `apiError.*.${code.split('.').pop()}`;
    return intl.formatMessage({ id: own in intl.messages ? own : ofAll, defaultMessage: readable(code) });
  };
};

/** Why something failed, in one text, where it stands beside a field or in passing; undefined without an error. */
export const useTold = (): ((error: unknown) => string | undefined) => {
  const sentenceOf = useSentenceOf();
  return (error) => (error ? reasonsOf(error).map(sentenceOf).join(' ') : undefined);
};

/** Reasons as sentences in the person's language, with the names of the records they are about. */
export const useSentences = (reasons: readonly Reason[]): readonly Sentence[] => {
  const intl = useIntl();
  const sentenceOf = useSentenceOf();
  const { percent, day } = useFigures();
  const subjectOf = useSubjects(reasons);
  const labelOf = ({ code, details }: Reason): string | null => {
    if (typeof details?.field !== 'string') return null;
    const [noun = ''] = code.split('.');
    const uid = typeof details.uid === 'string' ? details.uid : `api::${noun}.${noun}`;
    const attribute = attributeOf(details.field);
    const id = `content-manager.content-types.${uid}.${attribute}`;
    return id in intl.messages ? intl.formatMessage({ id }) : null;
  };
  const addition = (reason: Reason): string | null => {
    const { details } = reason;
    if (typeof details?.total === 'string') return percent(details.total);
    if (typeof details?.dueDate === 'string') return day(details.dueDate);
    return labelOf(reason);
  };
  return reasons.map((reason) => {
    const text = sentenceOf(reason);
    const added = addition(reason);
    return { subject: subjectOf(reason), text: added === null ? text : `${text} (${added})` };
  });
};
