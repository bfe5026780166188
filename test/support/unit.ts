import { performed, saved, type Doc } from './answers.ts';
import type { Client } from './client.ts';
import { planContent } from './plans.ts';
import type { TestServer } from './server.ts';

/** The five of one grassroots union, and the shortest ways in which they bring a plan somewhere. */
export interface Unit {
  organisationId: string;
  chair: Client;
  /** Chair, vice chair, secretary and both members, in this order. */
  committee: Client[];
  draft(changes?: Record<string, unknown>): Promise<Doc>;
  /** A draft with an open round on it. */
  deciding(payload?: Record<string, unknown>): Promise<Doc>;
  agree(documentId: string): Promise<Doc>;
  agreed(changes?: Record<string, unknown>): Promise<Doc>;
  submitted(changes?: Record<string, unknown>): Promise<Doc>;
  approved(province: Province, changes?: Record<string, unknown>): Promise<Doc>;
}

export interface Province {
  officer: Client;
  leader: Client;
}

export async function provinceOf(server: Pick<TestServer, 'as'>): Promise<Province> {
  return { officer: await server.as('vanphong.tinh'), leader: await server.as('lanhdao.tinh') };
}

/** `unitOf(server, '03')` signs in the people of grassroots union 03. */
export async function unitOf(server: Pick<TestServer, 'as'>, no: string): Promise<Unit> {
  const roles = ['chutich', 'phochutich', 'thuky', 'uyvien1', 'uyvien2'];
  const committee = await Promise.all(roles.map((role) => server.as(`${role}.cs${no}`)));
  const chair = committee[0] as Client;
  const organisationId = await chair.organisationId();

  const unit: Unit = {
    organisationId,
    chair,
    committee,

    async draft(changes = {}) {
      const content = planContent(changes);
      const title = `Thực hiện chương trình năm ${String(content['year'])}`;
      return saved(await chair.create({ kind: 'annual-plan', organisationId, title, content }));
    },

    async deciding(payload = { mode: 'online' }) {
      return performed(await chair.act((await unit.draft()).id, 'openRound', payload)).document;
    },

    /** Four of five agree, which no fifth ballot can change; the chair closes. */
    async agree(documentId) {
      await performedAll(committee.slice(0, 4), documentId);
      return performed(await chair.act(documentId, 'closeRound')).document;
    },

    async agreed(changes = {}) {
      const { id } = await unit.draft(changes);
      performed(await chair.act(id, 'openRound', { mode: 'online' }));
      return unit.agree(id);
    },

    async submitted(changes = {}) {
      return performed(await chair.act((await unit.agreed(changes)).id, 'submit', {})).document;
    },

    async approved({ officer, leader }, changes = {}) {
      const { id } = await unit.submitted(changes);
      performed(await officer.act(id, 'beginReview', {}));
      return performed(await leader.act(id, 'approve', {})).document;
    },
  };
  return unit;
}

async function performedAll(members: Client[], documentId: string): Promise<void> {
  for (const member of members) performed(await member.act(documentId, 'castBallot', { choice: 'agree' }));
}
