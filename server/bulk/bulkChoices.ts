import { isForGood, isPossible } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import {
  availableActions,
  documentGroups,
  type ActorAvailable,
  type ActorId,
  type DocumentFilter,
  type DocumentGroup,
  type Engine,
} from '../documents/index.ts';
import { MOST_SELECTED } from './freezeSelection.ts';

/** An act that the viewer may do with some of the documents found. */
export interface BulkChoice {
  kind: string;
  action: string;
  /** How many stand where it makes sense; what else may stand in the way, each row tells. */
  possible: number;
  forGood: boolean;
  /** Whose office gives the right, where it is not the viewer's own. */
  onBehalfOf: string | null;
}

export interface BulkChoices {
  count: number;
  tooMany: boolean;
  choices: BulkChoice[];
}

/** Of each state so many documents are asked what the viewer may do: the answer depends on the person far more than on the document. */
const SAMPLES = 10;

/** What the viewer may do at once with what a filter finds: acts that their flow offers in bulk, the one for most documents first. */
export async function bulkChoices(
  reading: Reading,
  engine: Engine,
  viewer: ActorId,
  filter: DocumentFilter,
): Promise<BulkChoices> {
  const found = await documentGroups(reading, filter, { most: MOST_SELECTED + 1, samples: SAMPLES });
  const count = found.reduce((sum, group) => sum + group.count, 0);
  const offered = found.flatMap((group) => inBulk(engine, group));
  const asked = [...new Set(offered.flatMap(({ group }) => group.samples))];
  const available = await availableActions(reading, engine, asked, viewer);
  const choices = new Map<string, BulkChoice>();
  for (const { group, action } of offered) {
    const allowed = group.samples.flatMap((id) => allowedTo(available.get(id), action));
    const [first] = allowed;
    if (!first) continue;
    const key = `${group.kind} ${action}`;
    const others = choices.get(key)?.possible ?? 0;
    choices.set(key, {
      ...{ kind: group.kind, action, possible: others + group.count, onBehalfOf: first.onBehalfOf },
      forGood: isForGood(flowOf(engine, group)!, action),
    });
  }
  return {
    count,
    tooMany: count > MOST_SELECTED,
    choices: [...choices.values()].sort((one, other) => other.possible - one.possible),
  };
}

function inBulk(engine: Engine, group: DocumentGroup): { group: DocumentGroup; action: string }[] {
  const flow = flowOf(engine, group);
  if (!flow) return [];
  return Object.entries(flow.actions)
    .filter(([action, rule]) => rule.inBulk && isPossible(flow, group.state, action))
    .map(([action]) => ({ group, action }));
}

function flowOf({ flows }: Engine, { kind, flowVersion }: DocumentGroup) {
  return flows.of(kind, flowVersion);
}

function allowedTo(actions: ActorAvailable[] = [], wanted: string): ActorAvailable[] {
  return actions.filter(({ name, allowed }) => allowed && name === wanted);
}
