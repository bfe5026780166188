import { Client } from '../support/client.ts';
import type { Person } from './caller.ts';
import type { Committee, Upstairs } from './desk.ts';

const ROLES = ['chutich', 'phochutich', 'thuky', 'uyvien1', 'uyvien2'];

/** The committees of the first units and those of the province, signed in. */
export async function castOf(
  url: string,
  units: number,
): Promise<{ committees: Committee[]; upstairs: Upstairs }> {
  const committees = await Promise.all(
    Array.from({ length: units }, async (_, index) => {
      const no = String(index + 1).padStart(2, '0');
      const members = await Promise.all(ROLES.map((role) => signedIn(url, `${role}.cs${no}`)));
      const [chair] = members as [Awaited<ReturnType<typeof signedIn>>];
      return { organisationId: chair.organisationId, chair, members };
    }),
  );
  const [officer, leader] = await Promise.all([
    signedIn(url, 'vanphong.tinh'),
    signedIn(url, 'lanhdao.tinh'),
  ]);
  return { committees, upstairs: { officer, leader } };
}

async function signedIn(url: string, username: string): Promise<Person & { organisationId: string }> {
  const client = new Client(url);
  const response = await client.signIn(username, 'trinhky-demo');
  if (!response.ok) throw new Error(`${username} could not sign in: ${response.status}`);
  const { name, value } = client.cookie;
  return {
    ...{ username, cookie: `${name}=${value}` },
    ...{ personId: await client.personId(), organisationId: await client.organisationId() },
  };
}
