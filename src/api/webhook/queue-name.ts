/** The queue of wake-ups: somebody has something to be told. What is told lies in the deliveries. */
export const DELIVER = 'deliver-to-webhooks';
