import { refuseFields } from '../../../platform/http/refuse-fields';
import { dayAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

export const endsAfterItsStart = before('api::project.project', ['create', 'update'], (write) => {
  const [start, end] = [dayAfter(write, 'startDate'), dayAfter(write, 'endDate')];
  if (start !== null && end !== null && end < start)
    refuseFields([{ code: 'project.ends-before-start', path: 'endDate' }]);
});
