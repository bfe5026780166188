import type { Flow } from '../../../workflows/kit/index.ts';
import { flowImpact, type DocumentImpact, type Engine, type StateImpact } from '../../documents/index.ts';
import type { Call, Outcome } from '../command.ts';
import { Listing } from '../listing.ts';
import { Saying } from './saying.ts';
import { words } from './words.ts';

const MOST_SHOWN = 50;

/**
 * What moving to the newest version would mean: each document concerned as it is found, then the figures by state. Good
 * where none would have to stay; nothing is written.
 */
export async function reportImpact(engine: Engine, flow: Flow, call: Call): Promise<Outcome> {
  const saying = await Saying.of(flow, call.locale);
  const listing = new Listing(call, 'documents');
  let concerned = 0;
  const impact = await flowImpact(engine, flow.kind, (document) => {
    if (!isConcerned(document)) return;
    concerned += 1;
    listing.add(concerned > MOST_SHOWN ? '' : lineOf(document, saying), document);
  });
  const states = impact?.states ?? [];
  const { version, kind: key } = flow;
  const { kind } = saying;
  const { documents } = impact ?? { documents: 0 };
  const figures = { kind, key, version, documents, count: concerned - MOST_SHOWN };
  const lines = [
    ...(concerned > MOST_SHOWN ? [saying.say(words.more, figures)] : []),
    saying.say(documents === 0 ? words.allNewest : words.affected, figures),
    ...states.flatMap((row) => stateLines(row, saying)),
    ...(documents === 0 ? [] : [saying.say(words.next, figures)]),
  ];
  const ok = states.every(({ becomes }) => becomes !== null);
  return listing.end(ok, lines.join('\n'), { kind: flow.kind, version, total: documents, states });
}

function isConcerned({ state, becomes, lost, gained }: DocumentImpact): boolean {
  return becomes !== state || lost.length + gained.length > 0;
}

function lineOf(document: DocumentImpact, saying: Saying): string {
  const { state, becomes, blockers, lost, gained } = document;
  const goes =
    becomes === null ? saying.reasons(blockers) : `“${saying.state(state)}” → “${saying.state(becomes)}”`;
  return [
    `${becomes === null ? '✗' : '•'} ${saying.head(document)}`,
    `    ${[goes, ...acts(lost, gained, saying)].join('; ')}`,
  ].join('\n');
}

function stateLines(row: StateImpact, saying: Saying): string[] {
  const { version, state, becomes, documents, changed, lost, gained, blockers } = row;
  const figures = { version, documents, changed, state: saying.state(state) };
  if (becomes === null) return [saying.say(words.stays, { ...figures, reasons: saying.reasons(blockers) })];
  const moves = saying.say(words.moves, { ...figures, becomes: saying.state(becomes) });
  if (changed === 0) return [moves];
  return [moves, [saying.say(words.changed, figures), ...acts(lost, gained, saying)].join('; ')];
}

function acts(lost: readonly string[], gained: readonly string[], saying: Saying): string[] {
  return [
    ...(lost.length > 0 ? [saying.say(words.lost, { acts: saying.acts(lost) })] : []),
    ...(gained.length > 0 ? [saying.say(words.gained, { acts: saying.acts(gained) })] : []),
  ];
}
