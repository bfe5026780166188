import { z } from 'zod';
import { toyFlow } from '../../../test/support/toy-flow/index.ts';
import { fields, recipients, type Flow } from '../../../workflows/kit/index.ts';

const form = z.strictObject({
  year: fields.year(),
  period: z.enum(['half', 'annual', 'onOrder', 'asked']).meta({ kind: 'enum' }),
  answers: z.guid().optional().meta({ kind: 'id' }),
  message: fields.longText(),
  recipients: recipients(),
});

/** A letter owed twice a year, once more where a document in force says so, and whenever it is asked for. */
export const letter: Flow = {
  ...toyFlow,
  kind: 'letter',
  form: form,
  duty: {
    periods: [
      { name: 'half', dueOn: (year) => `${year}-06-15` },
      { name: 'annual', dueOn: (year) => `${year}-11-30` },
      { name: 'onOrder', dueOn: () => null },
    ],
    asked: { period: 'asked', field: 'answers' },
  },
  period: (content) => (content as z.output<typeof form>).period,
};
