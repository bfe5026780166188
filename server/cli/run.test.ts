import { expect, test } from '@jest/globals';
import { Failure, type Command } from './command.ts';
import { run } from './run.ts';

const commands: Command[] = [
  {
    name: 'plan count',
    operands: ['YEAR'],
    about: { vi: 'đếm kế hoạch', en: 'count plans' },
    options: { late: { type: 'boolean', about: { vi: 'chỉ các đơn vị trễ', en: 'only late ones' } } },
    run: async ({ operands: [year], options }) => {
      if (year === '1900') throw new Failure('there were none');
      return { ok: options['late'] !== true, text: `plans of ${year}`, data: { year } };
    },
  },
  { name: 'plan list', about: { vi: 'liệt kê', en: 'list' }, run: async () => ({ ok: true, text: '' }) },
];

test.each<[string, string[], number, RegExp, RegExp]>([
  ['a command runs', ['plan', 'count', '2026'], 0, /^plans of 2026$/, /^$/],
  ['a machine gets JSON and nothing else', ['plan', 'count', '2026', '--json'], 0, /^{"year":"2026"}$/, /^$/],
  ['a bad outcome is 1', ['plan', 'count', '2026', '--late'], 1, /plans/, /^$/],
  ['a failure is 1 and says why', ['plan', 'count', '1900'], 1, /^$/, /^there were none$/],
  [
    'a machine is told of a failure too',
    ['plan', 'count', '1900', '--json'],
    1,
    /"ok":false.*there were none/,
    /./,
  ],
  ['a missing operand is wrong use', ['plan', 'count'], 2, /^$/, /Usage: trinhky plan count YEAR/],
  ['one too many as well', ['plan', 'count', '1', '2'], 2, /^$/, /Usage/],
  ['an unknown option as well', ['plan', 'count', '1', '--loud'], 2, /^$/, /--loud/],
  ['an unknown command as well', ['plans'], 2, /^$/, /There is no command "plans"/],
  ['half a command shows its family', ['plan'], 2, /^$/, /plan count YEAR/],
  ['no command shows all', [], 2, /^$/, /plan list/],
  ['help is not an error', ['--help'], 0, /plan count YEAR +count plans/, /^$/],
  ['help of a family', ['plan', '--help'], 0, /plan list/, /^$/],
  ['help of a command names its options', ['plan', 'count', '--help'], 0, /--late +only late ones/, /^$/],
])('%s', async (_what, args, code, out, err) => {
  const said = { out: '', err: '' };
  const output = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  expect(await run(commands, args, output, 'en')).toBe(code);
  expect(said.out).toMatch(out);
  expect(said.err).toMatch(err);
});
