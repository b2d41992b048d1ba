import type { Logform } from 'winston';
import { logFormat, withRequestId } from './format';

const FORGED = 'Saved\n2026-01-01 00:00:00 info Nothing happened \u001b[2J\u0007';

const line = (message: unknown, json = false): string => {
  const info = { level: 'info', message } as Logform.TransformableInfo;
  const formatted = logFormat({ json }).transform(info);
  return String((formatted as Record<symbol, unknown>)[Symbol.for('message')]);
};

describe('a line of the log (IN-22)', () => {
  it.each([
    ['for people', false],
    ['for programs', true],
  ])('%s is one line without control characters, whatever its message holds', (_for, json) => {
    const text = line(FORGED, json);
    expect(text).toContain('Nothing happened');
    expect([...text].filter((letter) => letter < ' ' || letter === '\u007f')).toStrictEqual([]);
  });

  it('for people shows what was escaped', () =>
    expect(line('one\ntwo\ttab')).toMatch(/ info one\\ntwo\\ttab$/));

  it('bears the id of the request that it was written for', () => {
    const text = withRequestId('req-1', () => line('Saved', true));
    expect(JSON.parse(text)).toMatchObject({ message: 'Saved', requestId: 'req-1' });
    expect(JSON.parse(line('Saved', true))).not.toHaveProperty('requestId');
  });
});
