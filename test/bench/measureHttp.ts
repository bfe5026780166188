import type { Driver } from './driver.ts';

/** All drivers act, each as soon as its last act was answered, until the time is up and the last is answered. */
export async function measureHttp(drivers: Driver[], seconds: number): Promise<number> {
  await Promise.all(drivers.map((driver) => driver.connect()));
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const counts = await Promise.all(drivers.map((driver) => actUntil(driver, until)));
  const took = performance.now() - begun;
  for (const driver of drivers) driver.disconnect();
  const acts = counts.reduce((sum, count) => sum + count, 0);
  return (acts / took) * 1000;
}

async function actUntil(driver: Driver, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) await driver.act();
  return count;
}
