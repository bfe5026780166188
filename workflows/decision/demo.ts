import {
  chairIn,
  handedTogether,
  holderIn,
  standingVotersIn,
  subtractWorkingDays,
  type DemoAct,
  type DemoContext,
  type DemoDocument,
  type DemoJoining,
  type FlowDemo,
} from '../kit/index.ts';
import { taken } from './form.ts';

/** One decision for each group of documents that are decided together. */
export const demo: FlowDemo = { documents: decisionsOn };

export function decisionsOn(context: DemoContext): DemoDocument[] {
  const joining = context.before.flatMap(({ key, joins }) => (joins ? [{ key, ...joins }] : []));
  const groups = Map.groupBy(joining, ({ group }) => group);
  return [...groups].map(([group, members]) => made(context, group, members));
}

type Member = DemoJoining & { key: string };

function made(context: DemoContext, group: string, members: Member[]): DemoDocument {
  const { province, id } = context;
  const handed = handedTogether(members.map((member) => member.handed));
  const [first, ...others] = members as [Member, ...Member[]];
  const content = taken(handed);
  return {
    ...{ kind: 'decision', key: `decision-${group}`, organisationId: province.id, title: handed.title },
    content: {
      ...content,
      rows: content.rows.map((row, at) => ({ id: id(`decision ${group} row ${at}`), ...row })),
    },
    openedFrom: {
      ...{ key: first.key, role: first.role, with: others.map(({ key }) => key) },
      asHanded: true,
    },
    ...{ createdBy: holderIn(province, 'officer'), createdOn: first.on },
    acts: first.issuedOn ? acts(context, first.on, first.issuedOn) : [],
    ends: first.issuedOn ? 'inForce' : 'draft',
  };
}

function acts({ province }: DemoContext, begunOn: string, issuedOn: string): DemoAct[] {
  const chair = chairIn(province);
  const dayBefore = subtractWorkingDays(issuedOn, 1);
  const votedOn = dayBefore < begunOn ? begunOn : dayBefore;
  return [
    {
      ...{ on: votedOn, as: holderIn(province, 'officer'), action: 'openRound' },
      payload: { mode: 'online' },
    },
    ...standingVotersIn(province).map(({ personId }): DemoAct => {
      return { on: issuedOn, as: personId, action: 'castBallot', payload: { choice: 'agree' } };
    }),
    { on: issuedOn, as: chair, action: 'closeRound' },
    { on: issuedOn, as: chair, action: 'issue' },
  ];
}
