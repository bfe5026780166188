import { randomUUID } from 'node:crypto';
import { planContent } from './plans.ts';

type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Changes of office behind the server's back: people come and go, units have other committees than in the demo. */
export class Staff {
  constructor(private readonly sql: Sql) {}

  /** Gives a person an office in a unit, on top of what they hold. */
  async giveOffice(
    username: string,
    organisationId: string,
    office: string,
  ): Promise<{ end: () => Promise<void> }> {
    const [given] = await this.sql<{ id: string }>(
      `insert into office_holding (organisation_id, person_id, office, period, principal)
       select $2, person_id, $3, '[2020-01-01,)', false from account where username = $1 returning id`,
      [username, organisationId, office],
    );
    const end = async () => {
      await this.sql('delete from office_holding where id = $1', [given?.id]);
    };
    return { end };
  }

  /** Ends all offices of a person yesterday; `undo` gives them back. */
  async endOffice(username: string): Promise<{ undo: () => Promise<void> }> {
    const holdings = `person_id = (select person_id from account where username = $1)`;
    const before = await this.sql<{ id: string; period: string }>(
      `select id, period::text from office_holding where ${holdings}`,
      [username],
    );
    await this.sql(
      `update office_holding set period = daterange(lower(period), current_date - 1) where ${holdings}`,
      [username],
    );
    const undo = async () => {
      for (const { id, period } of before) {
        await this.sql('update office_holding set period = $2::daterange where id = $1', [id, period]);
      }
    };
    return { undo };
  }

  /** Leaves a unit only so many of its seats filled; its chair's name and what a plan of it needs. */
  async leaveSeats(no: string, seats: number): Promise<{ chair: string; plan: object }> {
    const roles = ['chutich', 'phochutich', 'thuky', 'uyvien1', 'uyvien2'].map((role) => `${role}.cs${no}`);
    for (const role of roles.slice(seats)) await this.endOffice(role);
    const [chair] = await this.sql<{ organisation_id: string }>(
      `select organisation_id from office_holding join account using (person_id)
       where username = $1 and office = 'chair'`,
      [roles[0]],
    );
    const organisationId = chair?.organisation_id ?? randomUUID();
    return { chair: roles[0] ?? '', plan: { organisationId, title: 'Kế hoạch', content: planContent() } };
  }
}
