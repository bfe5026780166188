import {
  createBlockers,
  dayOf,
  type Delegation,
  type Facts,
  type Flow,
  type Office,
} from '../../workflows/kit/index.ts';
import type { ViewerPartsFragment } from '../data/generated/operations.ts';
import type { HeldOffice } from '../frame/useViewer.ts';

/** Whether a person may begin such a document for the organisation of an office held; the server has the last word. */
export function mayCreate(flow: Flow, viewer: ViewerPartsFragment, office: HeldOffice, now: Date): boolean {
  const today = dayOf(now.toISOString());
  const content = flow.blank(Number(today.slice(0, 4)));
  const facts = factsOf(flow, viewer, office, now, content);
  return createBlockers(flow, facts, { today, organisationId: office.organisation.id, content }).length === 0;
}

function factsOf(
  flow: Flow,
  viewer: ViewerPartsFragment,
  office: HeldOffice,
  now: Date,
  content: unknown,
): Facts {
  const personId = viewer.person.id;
  const at = now.toISOString();
  return {
    now: at,
    today: dayOf(at),
    actor: { personId, offices: viewer.offices.map(heldBy) },
    settings: { mode: 'approve', meetingDenominator: 'present' },
    document: {
      ...{ id: '', kind: flow.kind, state: flow.mainPath[0] ?? '', context: {}, version: 0, revision: 0 },
      ...{
        organisationId: office.organisation.id,
        upperOrganisationId: office.organisation.parent?.id ?? null,
      },
      ...{ title: '', content, contentHash: '', substanceHash: '', year: null, period: null },
      askedDueOn: null,
      ...{ draftedBy: personId, createdBy: personId, programmeId: null, reviewerId: null },
      ...{
        submittedBy: null,
        submittedAt: null,
        approvedOn: null,
        number: null,
        issuedOn: null,
        closedAt: null,
      },
    },
  };
}

function heldBy(held: HeldOffice): Facts['actor']['offices'][number] {
  const acting = held.actsAsChair;
  return {
    office: held.office as Office,
    organisationId: held.organisation.id,
    actsAsChair: acting === 'Q' || acting === 'KT' || acting === 'named' ? acting : null,
    ...(held.delegation && held.onBehalfOf
      ? { delegation: delegationOf(held.delegation, held.onBehalfOf.id) }
      : {}),
  };
}

function delegationOf(given: NonNullable<HeldOffice['delegation']>, giverId: string): Delegation {
  const { id, form, receiverOffice, kinds, actions } = given;
  const names = (scope: { name: string }[] | null) => scope && scope.map(({ name }) => name);
  return {
    ...{ id, giverId, form, receiverOffice: receiverOffice as Office },
    ...{ kinds: names(kinds), actions: names(actions) },
  };
}
