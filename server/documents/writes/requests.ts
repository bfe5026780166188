import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** What a document asks of units, and what it needs no longer. */
export const requests: Writers<'askUnits' | 'settleRequest'> = {
  askUnits({ role, requests: asked }, { facts: { document }, taking }) {
    const flow = taking(role);
    const period = flow?.duty?.asked?.period;
    if (!flow || !period) throw new Error(`no kind that may be asked for takes the role "${role}"`);
    return {
      writes: asked.map(({ rowId, unitIds, title, dueOn }, at) => ({
        name: `asked_${at}`,
        sql: sql`select ask_units_for(${document.id}, ${flow.kind}, ${period}, ${rowId}::uuid, ${title}, ${dueOn}::date,
          ${unitIds}::uuid[])`,
        read: true,
      })),
    };
  },

  settleRequest: ({ requestId }, { facts: { document } }) => ({
    writes: [
      {
        name: 'settled',
        sql: sql`select settle_request(${document.id}, ${requestId}::uuid)`,
        read: true,
      },
    ],
  }),
};
