import { partsEn } from '../../kit/index.ts';
import type { FeedbackLabels } from './vi.ts';

const about = {
  label: 'About whom or what',
  options: {
    unit: 'The workplace or the union',
    chair: 'The chair of the union',
    other: 'Somebody or something else',
  },
};

const topic = {
  label: 'Topic',
  options: {
    pay: 'Pay and bonuses',
    contract: 'Contract and employment',
    conditions: 'Conditions and hours of work',
    benefits: 'Insurance and entitlements',
    welfare: 'Welfare',
    unionWork: 'Work of the union',
    conduct: 'Conduct',
    other: 'Something else',
  },
};

export const en: FeedbackLabels = {
  kind: "Member's feedback",
  kinds: "Members' feedback",
  states: {
    received: 'Just received',
    pending: 'To be taken up',
    resolving: 'Being resolved',
    deciding: 'Before the committee',
    agreed: 'Answer agreed',
    escalated: 'Recommended to the upper union',
    answered: 'Answered',
    closed: 'Closed',
    archived: 'Archived',
  },
  actions: {
    ...partsEn.actions,
    route: 'Route to whoever resolves it',
    accept: 'Take up and assign',
    assignDrafter: 'Assign to somebody else',
    transfer: 'Transfer to the inspection committee',
    askSender: 'Ask the sender',
    revise: 'Revise the answer',
    reply: 'Answer the sender',
    issue: 'Issue the notice of the result',
    issueByInspection: 'Issue the notice of the inspection committee',
    dismiss: 'Close without resolving',
    escalate: 'The recommendation was sent upward',
    hearAnswer: 'The recommendation came to a result',
    takeBack: 'Wait no longer, resolve it here',
    confirm: 'The sender is content',
    reopen: 'The sender is not content',
    close: 'Close, the sender having said no more',
  },
  fields: {
    about,
    topic,
    subject: { label: 'In short' },
    words: { label: 'What was said' },
    sentOn: { label: 'Sent on' },
    outcome: {
      label: 'Result',
      options: {
        resolved: 'Resolved',
        explained: 'Explained',
        declined: 'Could not be resolved, with reasons',
      },
    },
    answer: {
      label: 'Answer to the sender',
      help: 'The sender reads this with the tracking code. Leave out names and anything private of the sender.',
    },
  },
  payload: {
    ...partsEn.payload,
    'accept.assigneeId': { label: 'Assign to', help: 'Empty: you resolve it yourself.' },
    'assignDrafter.personId': { label: 'Assign to' },
    'issueByInspection.issuedOn': partsEn.payload['issue.issuedOn'],
    'transfer.reason': { label: 'Why it is transferred' },
    'askSender.question': { label: 'Question', help: 'The sender sees it with the tracking code.' },
    'dismiss.because': {
      label: 'Why',
      options: {
        spam: 'Spam or abuse',
        notOurs: 'Outside what the union deals with',
        repeated: 'The same as one already resolved',
      },
    },
    'dismiss.reason': { label: 'Said to the sender' },
    'escalate.role': { label: 'Role' },
    'escalate.state': { label: 'State' },
    'hearAnswer.role': { label: 'Role' },
    'hearAnswer.state': { label: 'State' },
    'takeBack.reason': { label: 'Why not wait' },
    'reopen.reason': { label: 'What does not content' },
  },
  roles: { escalation: 'Recommendation to the upper union' },
  blockers: {
    'inspection-answers-itself':
      'This is with the inspection committee; its chair resolves it and assigns it to nobody of the committee.',
    'already-with-inspection': 'The inspection committee resolves this already.',
    'already-issued': 'The notice of the result has been issued.',
    'answered-by-inspection':
      'An inspection committee answered this: its chair issues the notice, under a number of the inspection committee.',
    'answered-by-committee':
      'The committee answered this: the chair issues the notice, under a number of the unit.',
    'already-reopened': 'It was reopened once already; send new feedback instead.',
    'too-late-to-reopen': 'It can be reopened only within {days} days of the answer, until {until}.',
    'not-yet-over': 'The sender still has time to say something to the answer.',
  },
  intake: {
    title: 'Write to your union',
    lead: 'What you think, wish for or struggle with is looked at by the committee of your union and answered within 10 working days. No account is needed, and you need not say who you are. Feedback about the chair goes straight to the inspection committee; the chair cannot read it.',
    fields: {
      about,
      topic,
      subject: { label: 'In short', help: 'One short sentence, e.g. No transport after the night shift.' },
      words: {
        label: 'What you want to say',
        help: 'What, where, since when; and what you wish would be done.',
      },
    },
  },
};
