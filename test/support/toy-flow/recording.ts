import { createMachine } from 'xstate';
import { z } from 'zod';
import {
  action,
  chairOf,
  defineFlow,
  fields,
  type CadreEntry,
  type Facts,
} from '../../../workflows/kit/index.ts';
import { machine, toy } from './index.ts';

const { states } = machine.config as unknown as { states: { draft: { on: Record<string, unknown> } } };
const { draft } = states;

const recordingMachine = createMachine(
  {
    ...machine.config,
    states: {
      ...states,
      draft: {
        ...draft,
        on: { ...draft.on, remember: { actions: 'recordCadre' }, forget: { actions: 'withdrawCadre' } },
      },
    },
  } as object,
  machine.implementations as object,
);

/** The toy whose chair says of somebody what stands in their record from then on, and takes it back. */
export const recordingFlow = defineFlow({
  ...toy,
  kind: 'recording',
  machine: recordingMachine,
  actions: {
    ...toy.actions,
    remember: action(z.strictObject({ personId: fields.person() }), {
      who: chairOf('unit'),
      effects: { recordCadre: ({ today }: Facts, { personId }) => ({ entries: entriesOf(personId, today) }) },
    }),
    forget: action(z.strictObject({}), { who: chairOf('unit') }),
  },
});

/** One of each sort. */
function entriesOf(personId: string, on: string): CadreEntry[] {
  const of = { personId, on };
  return [
    {
      ...{ ...of, entry: 'training', title: 'Tập huấn nghiệp vụ công đoàn' },
      data: { subject: 'Nghiệp vụ công đoàn', hours: 16.5, attendedPercent: 90, passed: true },
    },
    { ...of, entry: 'certificate', title: 'Giấy chứng nhận', data: { number: '07/GCN-CĐVC' } },
    {
      ...of,
      entry: 'evaluation',
      title: 'Đánh giá năm 2025',
      data: { year: 2025, level: 'Hoàn thành tốt nhiệm vụ' },
    },
    {
      ...of,
      entry: 'planning',
      title: 'Quy hoạch 2023–2028',
      data: { post: 'Chủ tịch', until: '2028-12-31' },
    },
    {
      ...of,
      entry: 'commendation',
      title: 'Khen thưởng năm 2025',
      data: { form: 'Giấy khen', number: '12/QĐ-CĐVC' },
    },
  ];
}
