import isEmail from 'validator/lib/isEmail';
import type { FieldRule } from './check-fields';

/** Internationalised addresses (홍길동@예시.한국) are addresses. Kept as typed, trimmed (ACC-14). */
export const EMAIL: FieldRule = {
  limits: { max: 254 },
  check: (typed) => (isEmail(typed) ? { value: typed } : { refused: 'email.not-valid' }),
};
