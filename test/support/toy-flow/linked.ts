import { machine, toyFlow, type Toy } from './index.ts';
import {
  catalogOf,
  memberOf,
  newsAction,
  recipients,
  fields,
  type Flow,
} from '../../../workflows/kit/index.ts';
import { z } from 'zod';

const form = z.strictObject({
  year: fields.year(),
  message: fields.longText(),
  asks: z
    .array(z.strictObject({ id: fields.rowId(), title: fields.title() }))
    .max(20)
    .meta({ kind: 'rows' }),
  recipients: recipients(),
});

/** A letter that asks: each of its rows opens an answer, and what is in force ends when an answer is. */
export const asking: Flow = {
  ...toyFlow,
  kind: 'asking',
  machine,
  form: form,
  blank: (year) => ({ ...(toyFlow.blank(year) as Toy), asks: [] }),
  actions: { ...toyFlow.actions, close: newsAction() },
  opens: {
    answer: {
      rows: 'asks',
      at: 'unit',
      in: ['draft', 'inForce'],
      who: memberOf('unit'),
      hand: ({ content }, row) => ({
        ...{ title: String(row?.['title']), text: (content as Toy).message, year: (content as Toy).year },
      }),
    },
    guidance: {
      at: 'upper',
      in: ['draft', 'inForce'],
      who: memberOf('unit'),
      hand: ({ title, content }) => ({ title, text: '', year: (content as Toy).year }),
    },
  },
  onLinked: { answer: { inForce: 'close' } },
};

/** The letter that answers, knowing nothing of what it answers. */
export const answering: Flow = {
  ...toyFlow,
  kind: 'answering',
  takes: ({ text, year }) => ({ ...(toyFlow.blank(year) as Toy), message: text }),
};

export const linkedCatalog = catalogOf([asking, answering], { answer: 'answering', guidance: 'answering' });
