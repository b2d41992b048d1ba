import type { FieldTable } from '../shared/fields/check-fields';
import { EMAIL } from '../shared/fields/email';
import { PHONE } from '../shared/fields/phone';

/** How a member or a partner is reached. */
export const REACHABLE_FIELDS: FieldTable<'email' | 'phone'> = { email: EMAIL, phone: PHONE };
