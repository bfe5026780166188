import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { sections, targets } from './content.ts';
import { describeForm } from './describe.ts';
import { diffContent } from './diff.ts';
import { stringList, text } from './fields.ts';
import { substanceOf } from './substance.ts';

const form = z.strictObject({
  subject: text(),
  remarks: text().meta({ substance: false }).optional(),
  lines: stringList(10).optional(),
  targets: targets(),
  parts: sections().optional(),
});

const id = (no: number) => `10000000-0000-4000-8000-00000000000${no}`;
const row = (no: number, value = no) => ({
  id: id(no),
  title: `Chỉ tiêu ${no}`,
  unit: 'count',
  comparison: 'atLeast',
  value,
});
const diff = (before: object, after: object) =>
  diffContent(form, { subject: 's', targets: [], ...before }, { subject: 's', targets: [], ...after }).map(
    ({ path, kind, substance }) => `${kind} ${path}${substance ? '' : ' (form)'}`,
  );

describe('what changed between two contents', () => {
  test('is told by field, matters of form apart', () => {
    expect(diff({}, { subject: 't', remarks: 'r' })).toEqual(['CHANGED subject', 'ADDED remarks (form)']);
    expect(diff({ remarks: 'r' }, {})).toEqual(['REMOVED remarks (form)']);
  });

  test('follows rows by id, not by place', () => {
    expect(diff({ targets: [row(1), row(2)] }, { targets: [row(1), row(3), row(2, 9)] })).toEqual([
      'ADDED targets.1',
      'CHANGED targets.2.value',
    ]);
    expect(diff({ targets: [row(1), row(2)] }, { targets: [row(2)] })).toEqual(['REMOVED targets.0']);
  });

  test('moves the one row that was dragged, not all the others', () => {
    expect(
      diff({ targets: [1, 2, 3, 4].map((no) => row(no)) }, { targets: [4, 1, 2, 3].map((no) => row(no)) }),
    ).toEqual(['MOVED targets.0']);
  });

  test('follows lines by what they say', () => {
    expect(diff({ lines: ['a', 'b', 'b'] }, { lines: ['b', 'b', 'c'] })).toEqual([
      'REMOVED lines.0',
      'ADDED lines.2',
    ]);
  });

  test('goes down into nested sections', () => {
    const part = (said: string) => [
      {
        id: id(1),
        heading: 'I',
        sections: [{ id: id(2), blocks: [{ id: id(3), type: 'bullet', text: said }] }],
      },
    ];
    expect(diff({ parts: part('a') }, { parts: part('b') })).toEqual([
      'CHANGED parts.0.sections.0.blocks.0.text',
    ]);
  });
});

test('substance leaves out matters of form and row ids', () => {
  expect(substanceOf(form, { subject: 's', remarks: 'r', targets: [row(1)], lines: undefined })).toEqual({
    subject: 's',
    targets: [{ title: 'Chỉ tiêu 1', unit: 'count', comparison: 'atLeast', value: 1 }],
  });
});

test('a form describes itself to an editor that knows no kind', () => {
  const [subject, remarks, lines, rows, parts] = describeForm(form);
  expect(subject).toEqual({
    key: 'subject',
    path: 'subject',
    kind: 'text',
    required: true,
    max: 500,
    substance: true,
  });
  expect(remarks).toMatchObject({ required: false, substance: false });
  expect(lines).toMatchObject({ kind: 'stringList', max: 10 });
  expect(rows).toMatchObject({ kind: 'rows', max: 100 });
  expect(rows?.fields?.find(({ key }) => key === 'comparison')).toMatchObject({
    kind: 'enum',
    options: ['atLeast', 'moreThan', 'atMost', 'exactly'],
  });
  expect(parts).toMatchObject({ kind: 'sections', required: false });
});
