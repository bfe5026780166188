import { expect, test } from '@jest/globals';
import { mainOf } from './mainOf.ts';

const offered = (name: string, main = true, allowed = true) => ({ name, main, allowed });
const waits = (...names: string[]) => names.map((action) => ({ action }));

test('what the document waits for comes before what else would get it on', () => {
  const actions = [offered('assessSelf'), offered('remarkOn', false), offered('openRound')];
  expect(mainOf(actions, waits('openRound'))?.name).toBe('openRound');
  expect(mainOf(actions, waits('assessSelf', 'openRound'))?.name).toBe('assessSelf');
});

test('it is one that is offered and gets it on, whatever else is waited for', () => {
  const actions = [offered('returnForRevision', false), offered('accept'), offered('approve', true, false)];
  expect(mainOf(actions, waits('returnForRevision', 'approve'))?.name).toBe('accept');
  expect(mainOf(actions.slice(0, 1), waits('returnForRevision'))).toBeUndefined();
});
