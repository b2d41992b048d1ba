import type { ScheduleKind } from '../../../domain/finance/overdue';
import { doneOnAfter, problemsOfSchedule } from '../../../domain/finance/schedule';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { dayAfter, valueAfter } from '../../../platform/write-gate/record-after';
import { filling } from '../../../platform/write-gate/write';
import { companyOf } from '../../../wire/services/crm-setting';

/** PRJ-18, and the day on which it was done, which is today unless somebody says otherwise. */
export const billsSayWhatIsBilled = filling('api::schedule.schedule', ['create', 'update'], async (write) => {
  const { strapi, data, stored } = write;
  const today = await companyOf(strapi).today();
  const done = valueAfter<boolean>(write, 'done') ?? false;
  const given = data.doneOn === undefined ? undefined : dayAfter(write, 'doneOn');
  const doneOn = doneOnAfter(done, given, (stored?.done_on as string | null | undefined) ?? null, today);
  refuseFields(
    problemsOfSchedule({
      kind: valueAfter<ScheduleKind>(write, 'kind') ?? 'task',
      amount: valueAfter<string | number>(write, 'amount'),
      currency: valueAfter<string>(write, 'currency'),
      done,
      doneOn,
    })
  );
  return { doneOn };
});
