import { printApiSchema } from '../../http/index.ts';
import type { Command } from '../command.ts';

export const schemaPrint: Command = {
  name: 'schema print',
  about: { vi: 'in lược đồ GraphQL của API', en: "print the API's GraphQL schema" },
  run: async () => {
    const schema = printApiSchema();
    return { ok: true, text: schema, data: { schema } };
  },
};
