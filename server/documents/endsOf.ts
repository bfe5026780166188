import { isFinal, statesOf, versionsOf, type Flow } from '../../workflows/kit/index.ts';

/** Where documents of the flow have come to their end, in any version of it: two lists side by side, as `ended` takes them. */
export function endsOf(flow: Flow): { versions: number[]; states: string[] } {
  const ends = versionsOf(flow).flatMap((each) =>
    statesOf(each)
      .filter((state) => isFinal(each, state))
      .map((state) => ({ version: each.version, state })),
  );
  return { versions: ends.map(({ version }) => version), states: ends.map(({ state }) => state) };
}

/** SQL that is true of a document `d` at its end; the parameters are those two lists. */
export function ended(versions: string, states: string): string {
  return `(d.flow_version, d.state) in (select * from unnest(${versions}::integer[], ${states}::text[]))`;
}
