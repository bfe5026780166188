import { z } from 'zod';
import {
  available,
  deadlineOf,
  describeForm,
  openingBlockers,
  questionsFor,
  saveBlockers,
  type Flow,
  type FormField,
} from '../../workflows/kit/index.ts';
import { engine, everybody, type Person } from './people.ts';
import { World } from './world.ts';

/** Numbers from 0 up to, but not including, `below`. */
export type Draw = (below: number) => number;

export interface Step {
  world: World;
  /** State before the act. */
  from: string;
  involvedBefore: string[];
}

/**
 * A walk through a flow by people who only do what they are offered: at each step somebody does something allowed,
 * every other time the main act, with any sensible payload, or lets a day pass.
 */
export function walk(flow: Flow, world: World, draw: Draw, steps: number, visit: (step: Step) => void): void {
  for (let step = 0; step < steps; step++) {
    const offers = offersIn(flow, world);
    const main = offers.filter((offer) => offer.main);
    const chosen = main.length > 0 && draw(2) > 0 ? main : offers;
    const offer = chosen[draw(chosen.length)];
    if (!offer || draw(12) === 0) {
      world.wait(1);
      continue;
    }
    const from = world.document.state;
    const involvedBefore = world.involved.map(({ personId }) => personId);
    const rule = flow.actions[offer.action];
    const payload = rule ? payloadOf(rule.payload, world, offer.by, draw) : {};
    const decision = world.perform(offer.by, offer.action, payload);
    if (decision.kind === 'performed') visit({ world, from, involvedBefore });
  }
}

interface Offer {
  action: string;
  by: Person;
  main: boolean;
}

function offersIn(flow: Flow, world: World): Offer[] {
  const deadline = deadlineOf(flow, world.document.state);
  const firing = deadline && 'fires' in deadline ? deadline.fires : null;
  const voted = new Set(world.round?.roll.flatMap((member) => (member.voted ? [member.personId] : [])));
  // Documents that were opened answer some day.
  const news = new Set(Object.values(flow.onLinked ?? {}).flatMap((told) => Object.values(told)));
  return [...everybody, engine].flatMap((by) =>
    available(flow, world.facts(by))
      .filter(
        ({ name, allowed }) =>
          allowed && (!flow.actions[name]?.engineOnly || name === firing || news.has(name)),
      )
      // Once somebody has voted, voting again is possible but leads nowhere.
      .map(({ name, main }) => ({
        action: name,
        by,
        main: main && !(voted.has(by.id) && name === 'castBallot'),
      })),
  );
}

function payloadOf(schema: z.ZodType, world: World, by: Person, draw: Draw): Record<string, unknown> {
  // A code to find one's ballot by changes nothing of what becomes of it.
  const fields = describeForm(schema).filter(
    ({ required, kind }) => required || (kind !== 'ballotCode' && draw(3) === 0),
  );
  return Object.fromEntries(fields.map((field) => [field.key, valueOf(field, world, by, draw)]));
}

function valueOf(field: FormField, world: World, by: Person, draw: Draw): unknown {
  const unit = everybody.filter(({ offices }) =>
    offices.some(({ organisationId }) => organisationId === world.document.organisationId),
  );
  switch (field.kind) {
    case 'enum': {
      // Mostly the first option (agree, online, open …), so that walks get somewhere.
      const options = field.options ?? [];
      return options[draw(4) === 0 ? draw(options.length) : 0];
    }
    case 'person':
      return unit[draw(unit.length)]?.id;
    case 'people':
      return field.of
        ? rowsOf(world, field.of).map(({ personId }) => personId)
        : [unit[draw(unit.length)]?.id];
    case 'row': {
      const rows = rowsOf(world, field.of ?? '');
      return rows[draw(rows.length)]?.id;
    }
    case 'date':
      return world.today;
    case 'dateTime':
      return new Date(Date.parse(world.now) + 86_400_000).toISOString();
    case 'number':
      return (field.min ?? 0) + draw(2);
    case 'money':
      return draw(2);
    case 'stringList':
      return ['Việc cần làm'];
    case 'answers':
      return answersOf(world, by, draw);
    case 'marks':
      return marksOf(world, field);
    case 'verdicts':
      return verdictsOf(world, field, draw);
    case 'counts':
      return [];
    case 'id':
      return world.round?.id ?? world.document.id;
    case 'document':
      return '00000000-0000-4000-8000-000000000901';
    case 'rows':
      return field.fields?.length
        ? [
            Object.fromEntries(
              field.fields
                .filter(({ required }) => required)
                .map((inner) => [inner.key, rowValue(inner, world)]),
            ),
          ]
        : (world.round?.roll.map(({ personId }) => personId) ?? []);
    default:
      return 'Lý do';
  }
}

function rowsOf({ document }: World, list: string): { id?: string; personId?: string }[] {
  return (document.content as Record<string, { id?: string; personId?: string }[]>)[list] ?? [];
}

/** Mostly the first choice of each question, so that walks get somewhere. */
function answersOf({ round }: World, by: Person, draw: Draw): unknown {
  return questionsFor(round?.questions ?? [], by.id).map(({ id, choices }) => ({
    questionId: id,
    choices: choices
      .filter(({ personId }) => personId !== by.id)
      .slice(draw(8) === 0 ? 1 : 0)
      .slice(0, 1)
      .map(({ value }) => value),
  }));
}

function marksOf({ document }: World, { marks }: FormField): unknown {
  const content = document.content as Record<string, { id?: string; points?: number }[]>;
  const points = content[marks?.scale ?? '']?.[0]?.points;
  return content[marks?.of ?? '']?.map(({ id }) => ({ rowId: id, points }));
}

/** Mostly the first choice, or the points there are. */
function verdictsOf({ document }: World, { verdicts, fields = [] }: FormField, draw: Draw): unknown {
  const rows = (document.content as Record<string, Record<string, unknown>[]>)[verdicts?.of ?? ''] ?? [];
  const options = fields.find(({ key }) => key === 'choice')?.options;
  const { except } = verdicts ?? {};
  const judged = rows.filter((row) => !except || row[except.field] !== except.is);
  return judged.map((row) => ({
    ...{ rowId: row[verdicts?.key ?? 'id'], reason: 'Lý do' },
    ...(options
      ? { choice: options[draw(4) === 0 ? draw(options.length) : 0] }
      : { points: Math.min(Number(row[verdicts?.own ?? ''] ?? 0), Number(row[verdicts?.most ?? ''] ?? 0)) }),
  }));
}

function rowValue(field: FormField, world: World): unknown {
  return field.key === 'section' ? Object.keys(world.document.content as object)[0] : 'Nội dung cần sửa';
}

/** Whether somebody of those around could now do what the document waits for. */
export function somebodyCan(
  flow: Flow,
  world: World,
  waiting: { action: string; personId?: string; organisationId?: string; office?: string },
): boolean {
  const parties = everybody.filter(({ id, offices }) =>
    waiting.personId
      ? id === waiting.personId
      : offices.some(
          (held) => held.organisationId === waiting.organisationId && held.office === waiting.office,
        ),
  );
  return parties.some((person) => {
    const facts = world.facts(person);
    if (waiting.action === 'saveDraft') return saveBlockers(flow, facts).length === 0;
    const [role, opening] = openedTo(flow, waiting.action) ?? [];
    if (opening) return openingBlockers(opening, facts, String(role)).length === 0;
    return available(flow, facts).some(({ name, allowed }) => name === waiting.action && allowed);
  });
}

/** The paper that somebody opens to bring about what the engine then tells. */
function openedTo(flow: Flow, action: string) {
  return Object.entries(flow.opens ?? {}).find(([role]) =>
    Object.values(flow.onLinked?.[role] ?? {}).includes(action),
  );
}
