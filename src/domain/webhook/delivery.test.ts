import schema from '../../api/webhook-delivery/content-types/webhook-delivery/schema.json';
import {
  DELIVERY_STATES,
  isAccepted,
  isReceiverDown,
  MOST_ATTEMPTS,
  secondsUntilNextAttempt,
} from './delivery';

it('waits longer each time, and gives up after nine attempts', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, index) => secondsUntilNextAttempt(index + 1));
  expect(waits).toStrictEqual([10, 30, 120, 600, 1_800, 7_200, 21_600, 43_200, null]);
});

it.each([
  [200, true, false],
  [204, true, false],
  [302, false, false],
  [400, false, false],
  [410, false, false],
  [408, false, true],
  [429, false, true],
  [500, false, true],
  [503, false, true],
])('%i: accepted %s, down %s', (status, accepted, down) =>
  expect([isAccepted(status), isReceiverDown(status)]).toStrictEqual([accepted, down])
);

it('no answer at all is a receiver that is down', () => expect(isReceiverDown(null)).toBe(true));

it('the column knows exactly the states of the table', () =>
  expect(schema.attributes.state.enum).toStrictEqual([...DELIVERY_STATES]));
