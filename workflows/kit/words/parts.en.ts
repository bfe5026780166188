import type { FieldLabel } from '../labels.ts';
import type { partsVi, SectionField } from './parts.vi.ts';

type AsVietnamese = {
  [Group in keyof typeof partsVi]: Group extends 'legalBases'
    ? FieldLabel
    : Record<keyof (typeof partsVi)[Group], Group extends 'actions' ? string : FieldLabel>;
};

/** Words for the fields and acts that flows share, in English. */
export const partsEn: AsVietnamese = {
  actions: {
    openRound: 'Open the vote',
    castBallot: 'Vote',
    recordMeeting: 'Record the meeting',
    closeRound: 'Close the vote',
    abandonRound: 'Abandon the vote',
    voidRound: 'Void the vote',
    issue: 'Sign and issue',
    close: 'Close',
    archive: 'Archive',
    cancel: 'Cancel',
    recall: 'Recall',
    replace: 'Replace',
    revise: 'Revise',
    beginReview: 'Begin review',
    returnForRevision: 'Return',
    approve: 'Approve',
    withdrawApproval: 'Withdraw approval',
    endByReorganisation: 'Hand over by reorganisation',
  },
  payload: {
    'openRound.mode': { label: 'How', options: { online: 'Online', meeting: 'In a meeting' } },
    'openRound.ballot': {
      label: 'Ballot',
      help: 'Secret: nobody learns what anybody chose; a ballot cast cannot be changed.',
      options: { open: 'Open', secret: 'Secret' },
    },
    'openRound.secretaryId': { label: 'Secretary for the minutes' },
    'openRound.closesAt': { label: 'Closes at', help: 'Empty: three working days.' },
    'castBallot.choice': {
      label: 'Your vote',
      options: { agree: 'In favour', disagree: 'Against', abstain: 'Abstain' },
    },
    'castBallot.answers': { label: 'Your ballot', help: 'To leave a question blank, choose “Blank vote”.' },
    'castBallot.code': {
      label: 'The code of your ballot',
      help: 'Note it down: once the result is out, you alone can find your ballot in the published list.',
    },
    'castBallot.remark': { label: 'Remark', help: 'In open ballots only.' },
    'castBallot.roundId': { label: 'Round' },
    'recordMeeting.attended': { label: 'Present' },
    'recordMeeting.agree': { label: 'In favour' },
    'recordMeeting.disagree': { label: 'Against' },
    'recordMeeting.abstain': { label: 'Abstaining' },
    'recordMeeting.counts': { label: 'Votes counted' },
    'recordMeeting.heldOn': { label: 'Day of the meeting' },
    'recordMeeting.discussion': { label: 'Discussion' },
    'recordMeeting.reason': {
      label: 'Why it is recorded again',
      help: 'Needed when it replaces an earlier record.',
    },
    'abandonRound.reason': { label: 'Why the vote is abandoned' },
    'voidRound.reason': { label: 'Reason' },
    'beginReview.reviewerId': { label: 'Reviewer', help: 'Empty: you.' },
    'returnForRevision.reason': { label: 'Why it is returned' },
    'returnForRevision.notes': { label: 'Notes on parts' },
    'returnForRevision.notes.section': { label: 'Part' },
    'returnForRevision.notes.rowId': { label: 'Row' },
    'returnForRevision.notes.text': { label: 'What to change' },
    'approve.remark': { label: 'Remark' },
    'withdrawApproval.reason': { label: 'Why the approval is withdrawn' },
    'issue.issuedOn': { label: 'Day of issue', help: 'Empty: today.' },
    'close.summary': { label: 'Summary of results' },
    'cancel.reason': { label: 'Why it is cancelled' },
    'recall.reason': { label: 'Why it is recalled' },
    'replace.byDocumentId': { label: 'Replacing document' },
    'endByReorganisation.decisionId': { label: 'Decision on the reorganisation' },
    'endByReorganisation.successorId': { label: 'Successor' },
    'endByReorganisation.party': {
      label: 'Who ends',
      options: { issuer: 'The issuing unit', reviewer: 'The upper union' },
    },
    'endByReorganisation.upperId': { label: 'Above the successor' },
    'endByReorganisation.decision': { label: 'The decision’s number and date' },
  },
  legalBases: { label: 'Legal bases', help: 'One a line.' },
  recipients: {
    recipients: { label: 'Recipients' },
    'recipients.text': { label: 'Printed line' },
    'recipients.dispatchTo': { label: 'Sent to' },
    'recipients.dispatchTo.group': { label: 'Group' },
    'recipients.dispatchTo.organisationId': { label: 'Organisation' },
    'recipients.dispatchTo.personId': { label: 'Person' },
  },
  duties: {
    duties: {
      label: 'What units owe',
      help: 'Once the programme is issued, this is opened for every unit below, those founded later included.',
    },
    'duties.id': { label: 'Row id' },
    'duties.title': { label: 'What is to be done' },
    'duties.duty': {
      label: 'By which kind of document',
      help: 'Where the kind is owed anyway it stays one duty, due on the day given here.',
    },
    'duties.dueOn': { label: 'Due' },
    'duties.repeatUntil': { label: 'Repeated each year until', help: 'Empty: once.' },
    'duties.year': { label: 'For the year', help: 'Empty: the year of the due day.' },
    'duties.detail': { label: 'What exactly' },
  },
  targets: {
    targets: { label: 'Targets' },
    'targets.id': { label: 'Row id' },
    'targets.title': { label: 'Target' },
    'targets.unit': { label: 'Unit', options: { percent: '%', count: 'Count' } },
    'targets.comparison': {
      label: 'Comparison',
      options: { atLeast: 'at least', moreThan: 'more than', atMost: 'at most', exactly: 'exactly' },
    },
    'targets.value': { label: 'Value' },
    'targets.indicator': { label: 'Indicator' },
    'targets.programmeTargetId': { label: 'Target of the programme' },
  },
};

/** Words of a field made of sections, under the field's own name. */
export function sectionWordsEn<Field extends string>(field: Field, label: string) {
  return {
    [field]: { label },
    [`${field}.id`]: { label: 'Section id' },
    [`${field}.heading`]: { label: 'Heading' },
    [`${field}.blocks`]: { label: 'Text' },
    [`${field}.blocks.id`]: { label: 'Paragraph id' },
    [`${field}.blocks.type`]: {
      label: 'Kind',
      options: { paragraph: 'Paragraph', bullet: 'Bullet (-)', subBullet: 'Point (+)' },
    },
    [`${field}.blocks.text`]: { label: 'Paragraph' },
    [`${field}.sections`]: { label: 'Subsections' },
  } as Record<SectionField<Field>, FieldLabel>;
}
