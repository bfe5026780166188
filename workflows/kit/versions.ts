import type { Indicator } from './indicator.ts';
import type { Blocker } from './blocker.ts';
import { isFinal, isPossible, restore, statesOf } from './defineFlow.ts';
import type { Facts } from './facts.ts';
import type { Flow } from './flow.ts';

/** Where a document stands in its flow. */
export interface Snapshot {
  state: string;
  context: unknown;
}

/** Every version of the flow that documents may run under, the newest first. */
export function versionsOf(flow: Flow): readonly Flow[] {
  return [flow, ...(flow.earlier ?? [])];
}

/** The version of the flow that a document runs under; undefined where it is not alive any more. */
export function versionOf(flow: Flow | undefined, version: number): Flow | undefined {
  return flow && versionsOf(flow).find((each) => each.version === version);
}

/** The newest version that knows the state, for what is asked of a state alone. */
export function versionKnowing(flow: Flow | undefined, state: string): Flow | undefined {
  return flow && (versionsOf(flow).find((each) => statesOf(each).includes(state)) ?? flow);
}

/**
 * Flows by kind, and by the version that a document runs under; `handOffs` says which kind takes a role that flows name,
 * `indicators` which figures count themselves.
 */
export function catalogOf(
  flows: readonly Flow[],
  handOffs: Readonly<Record<string, string>> = {},
  indicators: readonly Indicator[] = [],
) {
  const of = (kind: string, version?: number): Flow | undefined => {
    const newest = flows.find((flow) => flow.kind === kind);
    return version === undefined ? newest : versionOf(newest, version);
  };
  const taking = (role: string): Flow | undefined =>
    Object.hasOwn(handOffs, role) ? of(String(handOffs[role])) : undefined;
  return { all: flows, of, taking, indicators };
}

/** Where a document of an earlier version stands under `to`; null where that state does not exist. */
export function migrated(to: Flow, from: { version: number } & Snapshot): Snapshot | null {
  const { state, context } = to.migrate?.(from) ?? from;
  return restore(to, { state, context }) && { state, context };
}

/** Where moving a document to `to` brings it, or what stands against that in either version. */
export function moveTo(
  to: Flow,
  from: Flow,
  { document: { state, context }, round }: Pick<Facts, 'document' | 'round'>,
): { snapshot: Snapshot } | { blockers: Blocker[] } {
  const { version } = to;
  const refused = (code: string) => ({ blockers: [{ code, params: { state, version } }] });
  if (from.version >= version) return refused('flow-version-reached');
  if (isFinal(from, state)) return refused('flow-over');
  const snapshot = migrated(to, { version: from.version, state, context });
  if (!snapshot) return refused('flow-state-gone');
  // A round goes on only where it can be closed.
  if (round?.status === 'open' && !isPossible(to, snapshot.state, 'closeRound'))
    return refused('flow-round-open');
  return { snapshot };
}

/** The states of each released version, as `states.json` beside the flow keeps them. */
export type CommittedStates = readonly { version: number; states: readonly string[] }[];

/** What is wrong between a flow and the states it was released with, each as a sentence that says what to do. */
export function versionFaults(flow: Flow, committed: CommittedStates): string[] {
  const alive = versionsOf(flow);
  const listed = committed.map(({ version }) => version);
  return [
    ...alive.flatMap((each) => releasedFaults(each, committed)),
    ...listed
      .filter((version) => !versionOf(flow, version))
      .map(
        (version) =>
          `${flow.kind}: version ${version} was released and is gone from the code. Histories are replayed under it: keep it in "earlier".`,
      ),
    ...alive.slice(1).flatMap((earlier) => leavingFaults(flow, earlier)),
    ...(isFalling(alive.map(({ version }) => version))
      ? []
      : [
          `${flow.kind}: versions must fall from the newest to the oldest in "earlier", each with a number of its own.`,
        ]),
  ];
}

function releasedFaults(flow: Flow, committed: CommittedStates): string[] {
  const released = committed.find(({ version }) => version === flow.version);
  const states = JSON.stringify(statesOf(flow));
  if (!released)
    return [
      `${flow.kind}: add {"version": ${flow.version}, "states": ${states}} to its states.json: what is released stays listed.`,
    ];
  if (JSON.stringify(released.states) === states) return [];
  return [
    `${flow.kind}: version ${flow.version} was released with the states ${released.states.join(', ')}. Do not change it: put it into "earlier", give the changed flow version ${flow.version + 1}, and write migrate(snapshot) for the states that vanish.`,
  ];
}

/** Every state of an earlier version must have a place in the newest. */
function leavingFaults(flow: Flow, earlier: Flow): string[] {
  const { version } = earlier;
  const lost = statesOf(earlier).filter((state) => !migrated(flow, { version, state, context: {} }));
  return lost.map(
    (state) =>
      `${flow.kind}: documents of version ${version} may stand in "${state}", which version ${flow.version} does not have. Let migrate(snapshot) say where they go.`,
  );
}

function isFalling(versions: readonly number[]): boolean {
  return versions.every((version, index) => index === 0 || version < (versions[index - 1] ?? 0));
}
