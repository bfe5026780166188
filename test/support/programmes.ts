import type { Client } from './client.ts';

interface Programmes {
  documents: { edges: { node: { id: string; content: { targets?: unknown[] } } }[] };
}

/** The programme in force that sets targets. */
export async function programmeWithTargets(client: Client): Promise<string> {
  const { documents } = await client.ask<Programmes>(
    `{ documents(filter: { kind: "programme", state: "inForce" }, first: 50) { edges { node { id content } } } }`,
  );
  const found = documents.edges.find(({ node }) => (node.content.targets?.length ?? 0) > 0);
  return found!.node.id;
}
