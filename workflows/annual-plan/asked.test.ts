import { expect, test } from '@jest/globals';
import type { z } from 'zod';
import { describeForm, type FormField } from '../kit/index.ts';
import { annualPlan } from './index.ts';

/** Each field with its kind, and "?" where it may stay away. */
function asked(schema: z.ZodType): string[] {
  const lines = (fields: FormField[]): string[] =>
    fields.flatMap(({ path, kind, required, fields: inner = [] }) => [
      `${path} ${kind}${required ? '' : '?'}`,
      ...lines(inner),
    ]);
  return lines(describeForm(schema));
}

test('a plan asks for its parts in the editors that fit them', () => {
  expect(asked(annualPlan.form)).toEqual([
    ...['year year', 'legalBases stringList', 'objective longText'],
    ...['targets rows', 'targets.id id?', 'targets.title text', 'targets.unit enum'],
    ...['targets.comparison enum', 'targets.value number', 'targets.indicator indicator?'],
    'targets.programmeTargetId id?',
    ...['tasks rows', 'tasks.id id?', 'tasks.group text', 'tasks.title text', 'tasks.detail longText?'],
    ...['tasks.assignees stringList?', 'tasks.startsOn date?', 'tasks.endsOn date?'],
    ...['tasks.unionFunds money?', 'tasks.employerFunds money?', 'tasks.outcome longText?'],
    'arrangements sections?',
    ...['recipients recipients', 'recipients.text text', 'recipients.dispatchTo rows?'],
    ...['recipients.dispatchTo.group text?', 'recipients.dispatchTo.organisationId id?'],
    'recipients.dispatchTo.personId id?',
  ]);
});

test.each<[string, string[]]>([
  ['assignDrafter', ['personId person']],
  ['openRound', ['mode enum', 'ballot enum?', 'secretaryId person?', 'closesAt dateTime?']],
  ['castBallot', ['choice enum', 'remark longText?', 'code ballotCode?', 'roundId id?']],
  [
    'recordMeeting',
    [
      ...['attended rows', 'agree number', 'disagree number', 'abstain number'],
      ...['heldOn date', 'discussion longText?', 'reason text?'],
    ],
  ],
  ['submit', ['remark longText?']],
  ['beginReview', ['reviewerId person?']],
  [
    'returnForRevision',
    ['reason longText', 'notes rows?', 'notes.section text', 'notes.rowId id?', 'notes.text longText'],
  ],
  ['approve', ['remark longText?']],
  ['issue', ['issuedOn date?']],
  ['acknowledge', ['remark longText?']],
  ['close', ['summary longText?']],
  ['requestLeave', ['act enum', 'reason longText']],
  ['recall', ['reason longText']],
  ['replace', ['byDocumentId document']],
  [
    'endByReorganisation',
    ['decisionId id', 'successorId id?', 'party enum?', 'upperId id?', 'decision text?'],
  ],
])('whoever does %s is asked in the editors that fit', (action, fields) => {
  expect(asked(annualPlan.actions[action]!.payload)).toEqual(fields);
});

test('what is done from a mail asks for nothing that must be looked up', () => {
  const byMail = Object.entries(annualPlan.actions).filter(([, rule]) => rule.byMail);
  expect(byMail.map(([name]) => name)).toEqual(['beginReview', 'revise', 'acknowledge']);
  for (const [, { payload }] of byMail)
    expect(asked(payload).filter((line) => !line.endsWith('?'))).toEqual([]);
});
