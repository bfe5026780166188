import type { Reading } from '../../db/index.ts';
import { DEMO_PASSWORD } from '../../db/demo/index.ts';
import { isPassword } from '../../identity/index.ts';
import { databaseWords as words } from './databaseWords.ts';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';

/** Each try costs some 20 ms; the demo's own accounts and those with power are what matters. */
const MOST_TRIED = 40;

/** Whether accounts of a database that is no demo still have the password that everybody knows. */
export async function checkPasswords(reading: Reading, { demo }: { demo: boolean }): Promise<Finding[]> {
  if (demo) return [];
  const accounts = await reading.query<{ username: string; hash: string }>(
    `select a.username, a.password_hash as hash from account a
     where a.disabled_at is null and a.password_hash is not null
     order by exists (select from office_holding h where h.person_id = a.person_id and h.office in ('administrator', 'chair')
       and h.period @> current_date) desc, a.created_at, a.username
     limit ${MOST_TRIED}`,
  );
  const tried = await Promise.all(
    accounts.map(async ({ username, hash }) => ((await isPassword(DEMO_PASSWORD, hash)) ? [username] : [])),
  );
  const names = tried.flat();
  return [
    names.length === 0
      ? well('passwords', words.passwords)
      : amiss('passwords', words.passwords, { names: names.slice(0, 5).join(', ') }),
  ];
}
