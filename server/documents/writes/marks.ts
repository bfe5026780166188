import { dayOf } from '../../../workflows/kit/index.ts';
import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** Effects that only mark the document's own row. */
export const marks: Writers<
  | 'setDrafter'
  | 'markSubmitted'
  | 'assignReviewer'
  | 'markApproved'
  | 'clearApproval'
  | 'markClosed'
  | 'linkReplacement'
  | 'moveTo'
  | 'changeReviewer'
> = {
  setDrafter: ({ personId }) => ({
    columns: { drafted_by: personId },
    changes: { draftedBy: personId },
    document: { draftedBy: personId },
  }),

  // Lateness counts from the first submission; a withdrawn and repeated one does not make a unit late.
  markSubmitted: (_, { facts: { now, actor, document } }) => ({
    columns: {
      // Handed over by the engine, it is still theirs who submitted it.
      submitted_by: actor.personId ?? document.submittedBy,
      submitted_at: now,
      ...(document.submittedAt ? {} : { first_submitted_at: now }),
    },
    // Whoever asked for it, by a document of theirs, hears that it has come.
    ...(document.submittedAt || document.askedDueOn === null
      ? {}
      : { writes: [{ name: 'asker_told', sql: sql`select tell_asker(${document.id}::uuid)`, read: true }] }),
    changes: { submitted: true },
    document: { submittedBy: actor.personId ?? document.submittedBy, submittedAt: now },
  }),

  assignReviewer: ({ personId }) => ({
    columns: { reviewer_id: personId },
    changes: { reviewerId: personId },
    document: { reviewerId: personId },
  }),

  markApproved: (_, { facts: { now, actor } }) => ({
    columns: { approved_at: now, approved_by: actor.personId },
    document: { approvedOn: dayOf(now) },
  }),

  clearApproval: () => ({
    columns: { approved_at: null, approved_by: null },
    document: { approvedOn: null },
  }),

  markClosed: (_, { facts: { now } }) => ({ columns: { closed_at: now }, document: { closedAt: now } }),

  linkReplacement: ({ documentId }) => ({
    columns: { replaced_by: documentId },
    changes: { replacedBy: documentId },
  }),

  moveTo: ({ organisationId, upperOrganisationId }) => ({
    columns: {
      organisation_id: organisationId,
      // A request that passed on with the unit is answered where it is owed now.
      obligation_id: sql`coalesce(obligation_here(obligation_id, ${organisationId}::uuid), obligation_id)`,
    },
    changes: { organisationId },
    document: { organisationId, ...(upperOrganisationId === undefined ? {} : { upperOrganisationId }) },
  }),

  changeReviewer: ({ upperOrganisationId }) => ({
    columns: { reviewer_id: null },
    changes: { upperOrganisationId },
    document: { upperOrganisationId, reviewerId: null },
  }),
};
