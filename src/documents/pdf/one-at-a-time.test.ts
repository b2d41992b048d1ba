import { oneAtATime } from './one-at-a-time';

describe('works in a queue', () => {
  it('run one after the other, in their order, also after one that failed', async () => {
    const queue = oneAtATime(5);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    const first = queue(work('a'));
    const second = queue(() => Promise.reject(new Error('b fails')));
    const third = queue(work('c'));
    await expect(second).rejects.toThrow('b fails');
    await Promise.all([first, third]);
    expect(order).toStrictEqual(['a begins', 'a ends', 'c begins', 'c ends']);
  });

  it('beyond those that may wait are refused at once, and later ones are taken again', async () => {
    const queue = oneAtATime(1);
    const [one, two] = [queue(() => Promise.resolve(1)), queue(() => Promise.resolve(2))];
    await expect(queue(() => Promise.resolve(3))).rejects.toMatchObject({
      code: 'sales-document.pdf-busy',
      kind: 'conflict',
    });
    expect(await Promise.all([one, two])).toStrictEqual([1, 2]);
    expect(await queue(() => Promise.resolve(4))).toBe(4);
  });
});
