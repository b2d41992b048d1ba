import { useFixedClock, useSystemClock } from '../clock/clock';
import { ShortMemory } from './short-memory';

const memory = (entries = 10) => new ShortMemory({ milliseconds: 2_000, entries });

/** Answers 1, 2, 3 ... and so tells how often it was asked. */
const counting = () => {
  let asked = 0;
  return () => Promise.resolve({ asked: (asked += 1) });
};

beforeEach(() => useFixedClock('2026-03-01T10:00:00.000Z'));
afterAll(() => useSystemClock());

describe('a short memory', () => {
  it('asks once and answers the same until its time is over', async () => {
    const kept = memory();
    const ask = counting();
    expect(await kept.recall('key', ask)).toHaveProperty('asked', 1);
    useFixedClock('2026-03-01T10:00:01.999Z');
    expect(await kept.recall('key', ask)).toHaveProperty('asked', 1);
    useFixedClock('2026-03-01T10:00:02.000Z');
    expect(await kept.recall('key', ask)).toHaveProperty('asked', 2);
  });

  it('remembers each question by itself, and that there was no answer', async () => {
    const kept = memory();
    const ask = counting();
    await kept.recall('one', ask);
    expect(await kept.recall('two', ask)).toHaveProperty('asked', 2);
    expect(await kept.recall('none', () => Promise.resolve(null))).toBeNull();
    expect(await kept.recall('none', ask)).toBeNull();
  });

  it('forgets everything at once', async () => {
    const kept = memory();
    const ask = counting();
    await kept.recall('key', ask);
    kept.forget();
    expect(await kept.recall('key', ask)).toHaveProperty('asked', 2);
  });

  it('does not keep an answer that was on its way when it had to forget', async () => {
    const kept = memory();
    const late = kept.recall('key', () => {
      kept.forget();
      return Promise.resolve('old');
    });
    expect(await late).toBe('old');
    expect(await kept.recall('key', () => Promise.resolve('new'))).toBe('new');
  });

  it('gives copies, so that nobody changes what others are told', async () => {
    const kept = memory();
    const first = (await kept.recall('key', () => Promise.resolve({ roles: ['a'] }))) as { roles: string[] };
    first.roles.push('b');
    const second = (await kept.recall('key', counting())) as { roles: string[] };
    second.roles.push('c');
    expect(await kept.recall('key', counting())).toHaveProperty('roles', ['a']);
  });

  it('does not grow beyond its limit, whatever it is asked', async () => {
    const kept = memory(2);
    const ask = counting();
    for (const key of ['one', 'two', 'three']) await kept.recall(key, ask);
    expect(await kept.recall('three', ask)).toHaveProperty('asked', 3);
    expect(await kept.recall('one', ask)).toHaveProperty('asked', 4);
  });
});
