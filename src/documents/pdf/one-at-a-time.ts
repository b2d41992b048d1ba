import { RuleViolation } from '../../domain/shared/rule-violation';

/** Runs works one after the other; more than `mostWaiting` are refused at once (`sales-document.pdf-busy`, 409). */
export const oneAtATime = (mostWaiting: number) => {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting > mostWaiting)
      return Promise.reject(new RuleViolation('sales-document.pdf-busy', {}, 'conflict'));
    waiting += 1;
    const mine = last.then(work).finally(() => {
      waiting -= 1;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
};
