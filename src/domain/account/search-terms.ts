/** One word that an account has to contain somewhere. */
export interface SearchTerm {
  /** As typed, composed (NFC); the database folds case and accents. */
  readonly text: string;
  /** For words that may be telephone or register numbers: digits only, without leading zeros; else null. */
  readonly digits: string | null;
}

/** More words do not narrow a search any further. */
const MOST_TERMS = 8;

const FEWEST_DIGITS = 3;

/** What people write in numbers: `+82 10-1234-5678`, `(02) 555.0101`, `124-81-00998`. */
const NUMBER = /^[+\d\s().\-/–]+$/;

/** Korean keyboards join two initials to one letter: ㄱㅅ becomes ㄳ. */
const JOINED_INITIALS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

/** A word of Korean initials only (ㅅㅅㅈㅈ for 삼성전자), each letter by itself. */
const withInitialsApart = (word: string): string =>
  /^[ㄱ-ㅎ]+$/.test(word) ? Array.from(word, (letter) => JOINED_INITIALS[letter] ?? letter).join('') : word;

/** Without `(0)` and leading zeros: they stand in a number as typed, but not in the same one in E.164. */
const digitsOf = (word: string): string | null => {
  if (!NUMBER.test(word)) return null;
  const digits = word.replaceAll('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < FEWEST_DIGITS ? null : digits;
};

const termOf = (word: string): SearchTerm => ({ text: withInitialsApart(word), digits: digitsOf(word) });

/**
 * What is looked for: every word has to be found (name, organisation, code, e-mail, telephone and register numbers,
 * Korean initials). A number may hold blanks and stays one word. Nothing typed: no terms.
 */
export const searchTerms = (typed: string): readonly SearchTerm[] => {
  const text = typed.normalize('NFC').trim();
  const whole = digitsOf(text);
  if (whole !== null) return [{ text, digits: whole }];
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS)
    .map(termOf);
};
