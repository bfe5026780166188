import type { ConfigFault } from './setting.ts';

/** All faults for whoever starts the server, Vietnamese first. */
export function printFaults(faults: ConfigFault[]): string {
  const blocks = faults.flatMap(({ variable, problem, remedy }) => [
    `  ${variable}`,
    `    ${problem.vi} ${remedy.vi}`,
    `    ${problem.en} ${remedy.en}`,
    '',
  ]);
  const count = faults.length;
  const head = `Cấu hình có ${count} lỗi. / The configuration has ${count} fault${count === 1 ? '' : 's'}.`;
  return [head, '', ...blocks].join('\n');
}
