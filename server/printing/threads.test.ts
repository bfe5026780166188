import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { ThreadPool } from './threads.ts';

// Threads start slowly on a busy machine.
jest.setTimeout(30_000);

const toy = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (job) => {
      if (job === 'crash') process.exit(1);
      if (job === 'grow') for (const all = []; ; ) all.push(new Array(100000).fill(all.length));
      if (job === 'throw') throw new Error('broken');
      if (job === 'refuse') return parentPort.postMessage({ failed: 'refused' });
      if (job !== 'hang') parentPort.postMessage({ done: job.toUpperCase() });
    });
  `)}`,
);

const pools: ThreadPool<string, string>[] = [];

function pool(size = 1, timeoutMs = 30_000): ThreadPool<string, string> {
  const made = new ThreadPool<string, string>(toy, { size, timeoutMs });
  pools.push(made);
  return made;
}

afterEach(() => Promise.all(pools.splice(0).map((each) => each.close())));

describe('A pool of threads', () => {
  test('does more jobs than it has threads, each answer to its own job', async () => {
    const two = pool(2);
    const jobs = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(jobs.map((job) => two.run(job)))).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test.each([
    ['crash', 'printing-crashed'],
    ['throw', 'printing-crashed: broken'],
    ['refuse', 'refused'],
  ])('a job that ends in "%s" fails with "%s", the next one is done', async (job, reason) => {
    const one = pool();
    const bad = expect(one.run(job)).rejects.toThrow(reason);
    const good = one.run('next');
    await bad;
    expect(await good).toBe('NEXT');
  });

  test('a job that takes too long is given up, the next one is done', async () => {
    const one = pool(1, 2_000);
    const bad = expect(one.run('hang')).rejects.toThrow('printing-timeout');
    const good = one.run('next');
    await bad;
    expect(await good).toBe('NEXT');
  });

  test('a job that takes all memory fails alone', async () => {
    const one = pool();
    await expect(one.run('grow')).rejects.toThrow('printing-crashed');
    expect(await one.run('next')).toBe('NEXT');
  });

  test('when closed, fails what is under way or waiting, and starts anew with a later job', async () => {
    const one = pool();
    const both = Promise.allSettled([one.run('hang'), one.run('waiting')]);
    await one.close();
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await one.run('again')).toBe('AGAIN');
  });

  test('a thread that cannot start fails its job', async () => {
    const none = new ThreadPool<string, string>(new URL('data:text/javascript,nonsense('), {
      size: 1,
      timeoutMs: 4000,
    });
    await expect(none.run('job')).rejects.toThrow('printing-crashed');
    await none.close();
  });
});
