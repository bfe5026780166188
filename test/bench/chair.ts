import { saved } from '../support/answers.ts';
import { Client } from '../support/client.ts';
import { VIEWER } from '../support/operations.ts';
import { planContent } from '../support/plans.ts';

/** A plan in draft that its chair gives to drafters by turns. */
export interface Plan {
  id: string;
  version: number;
  chair: Chair;
  /** Two people of the unit; never the present drafter twice running, so that each act moves the work item. */
  drafters: [string, string];
}

/** The chair of a grassroots union, signed in. */
export class Chair {
  private constructor(
    readonly client: Client,
    readonly personId: string,
    readonly organisationId: string,
    readonly drafters: [string, string],
  ) {}

  static async signIn(url: string, unit: number): Promise<Chair> {
    const no = String(unit).padStart(2, '0');
    const [chair, secretary, member] = await Promise.all(
      ['chutich', 'thuky', 'uyvien1'].map((role) => signedIn(url, `${role}.cs${no}`)),
    );
    if (!chair || !secretary || !member) throw new Error(`unit ${no} is not whole`);
    const drafters: [string, string] = [await secretary.personId(), await member.personId()];
    return new Chair(chair, await chair.personId(), await organisationOf(chair), drafters);
  }

  async draft(): Promise<Plan> {
    const { client, organisationId, drafters } = this;
    const input = { kind: 'annual-plan', organisationId, title: 'Kế hoạch để đo', content: planContent() };
    const { id, version } = saved(await client.create(input));
    return { id, version, chair: this, drafters };
  }
}

async function signedIn(url: string, username: string): Promise<Client> {
  const client = new Client(url);
  const response = await client.signIn(username, 'trinhky-demo');
  if (!response.ok) throw new Error(`${username} could not sign in: ${response.status}`);
  return client;
}

interface Viewer {
  viewer: { offices: { organisation: { id: string } }[] };
}

async function organisationOf(chair: Client): Promise<string> {
  const { viewer } = await chair.ask<Viewer>(VIEWER);
  return viewer.offices[0]?.organisation.id ?? '';
}
