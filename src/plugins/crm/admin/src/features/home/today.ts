import { dayOf } from '../../shared/forms/DayField';

/** The calendar day where the person is: YYYY-MM-DD. */
export const today = (): string => dayOf(new Date());
