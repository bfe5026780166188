import { describeForm, fields, tasks } from '../../workflows/kit/index.ts';
import { z } from 'zod';
import { draftStore, type Draft } from './drafts.ts';
import { edited, valueAt } from './edits.ts';
import { fieldAt, placed, placedFault, type Telling } from './faultPlaces.ts';
import { freshRow } from './fresh.ts';
import { ownTitle } from './ownTitle.ts';
import { tidy } from './tidy.ts';

const form = describeForm(
  z.strictObject({ objective: fields.longText(), tasks: tasks(), bases: fields.stringList(10) }),
);
const label = (text: string) => ({ label: text });
const telling: Telling = {
  fields: form,
  locale: 'vi',
  labels: {
    ...{ kind: '', kinds: '', states: {}, actions: {}, payload: {}, blockers: {} },
    fields: {
      objective: label('Mục tiêu'),
      tasks: label('Nhiệm vụ'),
      'tasks.endsOn': label('Đến ngày'),
      'tasks.unionFunds': label('Kinh phí'),
    },
  },
  words: (key, holes) =>
    key === 'editor.line' ? `${String(holes?.['name'])}, dòng ${String(holes?.['no'])}` : key,
};

describe('an edit', () => {
  const plan = {
    objective: 'a',
    tasks: [
      { id: '1', title: 'x' },
      { id: '2', title: 'y' },
    ],
    bases: ['căn cứ'],
  };

  test('changes its place and leaves everything else the same object', () => {
    const after = edited(plan, { type: 'set', path: ['tasks', 1, 'title'], value: 'z' });
    expect(valueAt(after, ['tasks', 1, 'title'])).toBe('z');
    expect(valueAt(after, ['tasks', 0])).toBe(plan.tasks[0]);
    expect(valueAt(after, ['bases'])).toBe(plan.bases);
    expect(plan.tasks[1]?.title).toBe('y');
  });

  test('moves, adds and removes rows, and never past the ends', () => {
    const ids = (content: unknown) => (valueAt(content, ['tasks']) as { id: string }[]).map(({ id }) => id);
    expect(ids(edited(plan, { type: 'move', path: ['tasks'], at: 1, to: 0 }))).toEqual(['2', '1']);
    expect(ids(edited(plan, { type: 'move', path: ['tasks'], at: 0, to: -1 }))).toEqual(['1', '2']);
    expect(ids(edited(plan, { type: 'insert', path: ['tasks'], at: 1, value: { id: '3' } }))).toEqual([
      '1',
      '3',
      '2',
    ]);
    expect(ids(edited(plan, { type: 'remove', path: ['tasks'], at: 0 }))).toEqual(['2']);
  });

  test('an emptied optional field is no key', () => {
    expect(edited({ a: 1, b: 2 }, { type: 'set', path: ['b'], value: undefined })).toEqual({ a: 1 });
  });

  test('rows can begin where there was no list', () => {
    expect(edited({}, { type: 'insert', path: ['tasks'], at: 0, value: 'x' })).toEqual({ tasks: ['x'] });
  });
});

describe('a fault', () => {
  test('is named by its field and line in the users’ words', () => {
    expect(placedFault('content.tasks.3.endsOn', 'm', telling)).toEqual({
      path: 'tasks.3.endsOn',
      message: 'm',
      place: 'Nhiệm vụ, dòng 4: Đến ngày',
    });
    expect(placedFault('objective', 'm', telling).place).toBe('Mục tiêu');
    expect(placedFault('title', 'm', telling).place).toBe('editor.documentTitle');
  });

  test('finds its field whatever the indices', () => {
    expect(fieldAt(form, 'tasks.12.unionFunds')?.kind).toBe('money');
    expect(fieldAt(form, 'tasks.0.nothing')).toBeUndefined();
  });

  test('of a figure or day shows how to write it', () => {
    const [money, day] = placed(
      [
        { path: 'tasks.0.unionFunds', code: 'wrong-type' },
        { path: 'tasks.0.endsOn', code: 'not-a-date' },
      ],
      telling,
    );
    expect([money?.message, day?.message]).toEqual(['editor.badMoney', 'editor.badDate']);
  });
});

test('a new row has an identity and goes on in the group before it', () => {
  const row = freshRow(form.find(({ key }) => key === 'tasks')?.fields ?? [], { group: 'Tuyên truyền' });
  expect(row).toMatchObject({ group: 'Tuyên truyền', title: '' });
  expect(row['id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('blank lines are not saved', () => {
  expect(tidy(form, { bases: ['một', ' ', ''], tasks: [] })).toEqual({ bases: ['một'], tasks: [] });
});

describe('what was typed', () => {
  const draft = (at: string): Draft => ({ content: { at }, title: 't', baseVersion: 1, at });

  test('is there after the page went away, until it is dropped', () => {
    const storage = memory();
    draftStore(storage, 'me', 'doc').keep(draft('1'));
    const again = draftStore(storage, 'me', 'doc');
    const [left] = again.leftOver();
    expect(left).toEqual(draft('1'));
    again.keep(draft('2'));
    again.clear();
    expect(again.leftOver()).toEqual([draft('1')]);
    again.drop(draft('1'));
    expect(storage.length).toBe(0);
  });

  test('is nobody else’s', () => {
    const storage = memory();
    draftStore(storage, 'me', 'doc').keep(draft('1'));
    expect(draftStore(storage, 'you', 'doc').leftOver()).toEqual([]);
  });
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the title that a content gives', () => {
  const flow = {
    form: z.strictObject({ subject: fields.longText() }),
    title: (content: unknown) => `Tờ trình về việc ${(content as { subject: string }).subject}`,
  };

  test('says what the content is about, and nothing of what the form does not take', () => {
    expect(ownTitle(flow, { subject: 'cấp tài liệu' })).toBe('Tờ trình về việc cấp tài liệu');
    expect(ownTitle(flow, { subject: 7 })).toBeNull();
    expect(ownTitle(flow, { subject: 'cấp tài liệu', more: 1 })).toBeNull();
  });
});
