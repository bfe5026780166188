import type { Driver } from './driver.ts';
import type { Run } from './report.ts';
import type { ServerProcess } from './serverProcess.ts';

/**
 * All drivers act, each as soon as its last act was answered, until the time is up and the last is answered; on these
 * servers by turns.
 */
export async function measureHttp(
  drivers: Driver[],
  servers: readonly ServerProcess[],
  seconds: number,
): Promise<Run> {
  const urls = servers.map(({ url }) => url);
  await Promise.all(drivers.map((driver, i) => driver.connect(urls[i % urls.length])));
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const counts = await Promise.all(drivers.map((driver) => actUntil(driver, until)));
  const tookMs = performance.now() - begun;
  for (const driver of drivers) driver.disconnect();
  return { acts: counts.reduce((sum, count) => sum + count, 0), tookMs };
}

async function actUntil(driver: Driver, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) await driver.act();
  return count;
}
