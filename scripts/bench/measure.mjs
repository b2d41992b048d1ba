const CLIENTS = 8;

/**
 * Runs `act(n)` from 8 clients for some seconds, or until `uses` of them are done: how many were done per second, and
 * how long they took (ms).
 */
export async function rate(act, { seconds, from, uses = Infinity }) {
  const until = performance.now() + seconds * 1000;
  const times = [];
  let next = from;
  const client = async () => {
    while (performance.now() < until && next < from + uses) {
      const began = performance.now();
      await act(next++);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const passed = (performance.now() - began) / 1000;
  return { perSecond: times.length / passed, p95: percentile(times, 95), done: times.length };
}

export const median = (numbers) => percentile(numbers, 50);

function percentile(numbers, percent) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}
