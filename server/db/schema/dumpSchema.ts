import pg from 'pg';
import { sections } from './sections.ts';

/**
 * The whole schema as text, from PostgreSQL's own catalogue: what stands in it whatever the migrations meant to write.
 * The same for every supported version and every owner, so that it can be committed and compared.
 */
export async function dumpSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Names of this schema are printed bare, all others in full.
    await client.query('set search_path = public');
    const parts: string[] = [];
    for (const { title, sql } of sections) {
      const { rows } = await client.query<{ text: string }>(sql);
      parts.push([`-- ${title}`, ...rows.map(({ text }) => text)].join('\n\n'));
    }
    return `${HEAD}\n\n${parts.join('\n\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const HEAD = '-- Made from the migrations by `node scripts/dump-schema.ts`; a test fails where they differ.';
