import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getShortestPaths } from 'xstate/graph';
import { arbitraryOf } from '../test/support/arbitrary.ts';
import {
  auditor,
  chair,
  drafter,
  engine,
  everybody,
  officer,
  PROVINCE,
  UNIT,
} from '../test/support/people.ts';
import { toyFlow } from '../test/support/toy-flow/index.ts';
import { somebodyCan, walk, type Draw, type Step } from '../test/support/walk.ts';
import { World } from '../test/support/world.ts';
import { catalog, flowOf, flows, handOffs } from './catalog.ts';
import {
  arrowsOf,
  available,
  begin,
  createBlockers,
  deadlineOf,
  decide,
  describeForm,
  diagram,
  diffContent,
  eventsOf,
  formJsonSchema,
  isAtRest,
  isEditable,
  isFinal,
  isPossible,
  kitLabels,
  labelsOf,
  owedBy,
  periodsIn,
  sentence,
  sharedFields,
  shapeOf,
  statesOf,
  substanceOf,
  turnedTo,
  validateContent,
  versionFaults,
  type Blocker,
  type CommittedStates,
  type Facts,
  type Flow,
  type FormField,
  type Locale,
} from './kit/index.ts';

// The toy stands in where no flow is installed, and keeps the contract honest for kinds to come.
const contracted = [...flows, toyFlow];
const locales: Locale[] = ['vi', 'en'];

test('the catalog finds each kind once', () => {
  expect(new Set(flows.map(({ kind }) => kind)).size).toBe(flows.length);
  for (const flow of flows) expect(flowOf(flow.kind)).toBe(flow);
  expect(flowOf('no-such-kind')).toBeUndefined();
});

test('every role that a flow names is taken by a kind that begins with what is handed over', () => {
  const handed = { title: 'Đề nghị hỗ trợ', text: 'Cần kinh phí tập huấn.', year: 2026 };
  const named = flows.flatMap(({ opens = {} }) => Object.keys(opens));
  for (const role of [...named, ...Object.keys(handOffs)]) {
    const taking = catalog.taking(role);
    expect([role, taking?.takes && validateContent(taking, taking.takes(handed, role)).ok]).toEqual([
      role,
      true,
    ]);
  }
});

test('every role in which a flow asks units is taken by a kind that may be asked for', () => {
  for (const role of flows.flatMap(({ asksAs = [] }) => asksAs))
    expect([role, catalog.taking(role)?.duty?.asked]).toEqual([role, expect.anything()]);
});

test('what is owed of a kind in several periods, or as an answer, is begun as that', () => {
  for (const flow of flows.filter(({ duty }) => (duty?.periods.length ?? 0) > 1 || duty?.asked)) {
    const obligationId = '0197a0b0-0000-7000-8000-000000000001';
    for (const period of periodsIn(flow)) {
      const content = turnedTo(flow, flow.blank(2026), { period, obligationId });
      expect([flow.kind, period, validateContent(flow, content).ok]).toEqual([flow.kind, period, true]);
      expect([flow.kind, flow.period?.(content)]).toEqual([flow.kind, period]);
      expect(content).toMatchObject(flow.duty?.asked ? { [flow.duty.asked.field]: obligationId } : {});
    }
    expect(periodsIn(flow).map((period) => `${flow.kind}/${period}`)).toEqual(owedBy(flow));
  }
});

describe.each(contracted.map((flow) => [flow.kind, flow] as const))('the flow %s', (_, flow) => {
  const events = Object.entries(flow.actions).flatMap(([name, rule]) =>
    eventsOf(name, rule).map((type) => ({ type, at: '2026-01-12T02:00:00.000Z', payload: {} })),
  );
  const input = { now: '2026-01-12T02:00:00.000Z' };
  const options = {
    events,
    input,
    serializeState: ({ value }: { value: unknown }) => String(value) as never,
  };
  const nonFinal = statesOf(flow).filter((state) => !isFinal(flow, state));

  test('begins where its draft may be saved, or as it came from outside, and reaches every state', () => {
    expect(isEditable(flow, begin(flow, input.now).state)).toBe(flow.intake === undefined);
    const reached = getShortestPaths(flow.machine, options).map(({ state }) => String(state.value));
    expect([...reached].sort()).toEqual([...statesOf(flow)].sort());
  });

  test('comes to an end from every state', () => {
    for (const value of nonFinal) {
      const { context } = begin(flow, input.now);
      const fromState = flow.machine.resolveState({ value, context });
      const ends = getShortestPaths(flow.machine, { ...options, fromState }).filter(({ state }) =>
        isFinal(flow, String(state.value)),
      );
      expect([value, ends.length > 0]).toEqual([value, true]);
    }
  });

  test('has a rule for every event of its machine, which is flat and guards nothing', () => {
    const ruled = new Set(events.map(({ type }) => type));
    for (const node of Object.values(flow.machine.states)) {
      const heard = node.ownEvents as string[];
      expect(heard.filter((event) => !ruled.has(event))).toEqual([]);
      expect(Object.keys(node.states)).toEqual([]);
      for (const transition of [...node.transitions.values()].flat())
        expect(transition.guard).toBeUndefined();
    }
  });

  test('shows its main path as states that follow one another', () => {
    const arrows = arrowsOf(flow);
    for (const [index, to] of flow.mainPath.entries()) {
      const from = flow.mainPath[index - 1];
      if (from) expect(arrows).toContainEqual(expect.objectContaining({ from, to }));
    }
    expect(flow.mainPath.every((state) => statesOf(flow).includes(state))).toBe(true);
  });

  test('keeps every released list of states, or raises its version and says where documents go', () => {
    const folders = [`workflows/${flow.kind}`, `test/support/${flow.kind}-flow`];
    const file = folders.map((folder) => `${folder}/states.json`).find((path) => existsSync(path));
    const committed = JSON.parse(readFileSync(file ?? '', 'utf8')) as CommittedStates;
    expect(versionFaults(flow, committed)).toEqual([]);
  });

  test('lets inspectors read in every state', () => {
    const { document } = newWorld(flow, flow.blank(2026));
    for (const state of statesOf(flow)) {
      const organisationId = document.upperOrganisationId ?? document.organisationId;
      expect(flow.audience(state, { document })).toContainEqual({
        organisationId,
        office: 'inspectionChair',
        level: 'audit',
      });
    }
  });

  test('names a deadline for every state in which its life goes on', () => {
    expect(nonFinal.filter((state) => deadlineOf(flow, state) === undefined)).toEqual([]);
  });

  test('fires by itself only what the engine may do there, and what leads on from there', () => {
    const firing = nonFinal.flatMap((state) => {
      const deadline = deadlineOf(flow, state);
      return deadline && 'fires' in deadline ? [{ state, action: deadline.fires }] : [];
    });
    expect(firing.length).toBeGreaterThan(0);
    const { document } = newWorld(flow, flow.blank(2026));
    for (const { state, action } of firing) {
      const rule = flow.actions[action];
      const judged = { actor: { personId: null, offices: [] }, document: { ...document, state } };
      expect([state, action, isPossible(flow, state, action)]).toEqual([state, action, true]);
      expect(rule?.who.authority(judged as unknown as Facts)).toMatchObject({ office: 'engine' });
      expect(rule?.payload.safeParse({}).success).toBe(true);
      const arrows = arrowsOf(flow).filter((arrow) => arrow.from === state && arrow.action === action);
      expect(arrows.filter(({ to }) => to === state)).toEqual([]);
    }
  });

  test('never fires an approval, a return or an issue: silence decides nothing', () => {
    const fired = statesOf(flow).flatMap((state) => {
      const deadline = deadlineOf(flow, state);
      return deadline && 'fires' in deadline ? [deadline.fires] : [];
    });
    const effects = new Set(['markApproved', 'recordReturn', 'issue', 'markSubmitted', 'receive']);
    for (const action of new Set(fired)) {
      const events = eventsOf(action, flow.actions[action]!);
      const named = Object.values(flow.machine.states).flatMap((node) =>
        events.flatMap((event) => node.transitions.get(event) ?? []),
      );
      const types = named.flatMap(({ actions }) => actions.map((one) => (one as { type?: string }).type));
      expect(types.filter((type) => type !== undefined && effects.has(type))).toEqual([]);
    }
  });

  let walked: Walked | null = null;
  const seen = () => (walked ??= walkThrough(flow));

  describe('walked at random', () => {
    test('gets everywhere but where only another document leads', () => {
      const missed = nonFinal.filter((state) => !seen().states.has(state));
      expect(missed).toEqual([]);
    });

    test('approves or issues nothing but what a passed round agreed on', () => {
      expect(seen().notAgreed).toEqual([]);
    });

    test('has nobody approve what they drafted, voted on or submitted', () => {
      expect(seen().own).toEqual([]);
    });

    test('keeps the reason of every return', () => {
      expect(seen().withoutReason).toEqual([]);
    });

    test('waits with a deadline, for somebody who can act', () => {
      expect([...seen().lost]).toEqual([]);
    });

    test('explains every refusal in both languages', async () => {
      for (const locale of locales) {
        const labels = await labelsOf(flow, locale);
        for (const [code, params] of seen().codes) {
          const said = sentence({ code, params }, labels, kitLabels(locale));
          expect([code, said === code, /[{}]/.test(said)]).toEqual([code, false, false]);
        }
      }
    });
  });

  test('is shown to refuse, in its own tests, for every reason its rules can give', async () => {
    if (!flows.includes(flow)) return;
    const { blockers } = await labelsOf(flow, 'vi');
    const given = new Set([...Object.keys(blockers), ...seen().codes.keys()]);
    const own = readFileSync(`workflows/${flow.kind}/${flow.kind}.test.ts`, 'utf8');
    const expected = own.includes('roundRefuses(')
      ? own + readFileSync('test/support/rounds.ts', 'utf8')
      : own;
    const silent = [...given].filter((code) => !isOfTheEngine(code) && !expected.includes(`'${code}'`));
    expect(silent).toEqual([]);
  });

  test('has words for the periods of its duty, and a field that names what was asked', async () => {
    const { periods = [], asked } = flow.duty ?? {};
    const names = [...periods.map(({ name }) => name), ...(asked ? [asked.period] : [])];
    expect(new Set(names).size).toBe(names.length);
    for (const locale of names.length > 1 ? locales : []) {
      const { periods: words = {} } = await labelsOf(flow, locale);
      expect(names.filter((name) => !words[name])).toEqual([]);
    }
    const fields = describeForm(flow.form).map(({ key }) => key);
    if (asked) expect(fields).toContain(asked.field);
  });

  test('opens only from lists and states it has, under words, and is told of it by acts it knows', async () => {
    const fields = describeForm(flow.form);
    for (const [role, { rows, in: states }] of Object.entries(flow.opens ?? {})) {
      expect(states.filter((state) => !statesOf(flow).includes(state))).toEqual([]);
      if (rows) expect(fields.find(({ key }) => key === rows)?.fields?.map(({ key }) => key)).toContain('id');
      for (const locale of locales) expect((await labelsOf(flow, locale)).roles?.[role]).toBeTruthy();
    }
    for (const [role, told] of Object.entries(flow.onLinked ?? {})) {
      expect(Object.keys(flow.opens ?? {})).toContain(role);
      for (const action of Object.values(told)) {
        expect(flow.actions[action]?.engineOnly).toBe(true);
        expect(flow.actions[action]?.payload.safeParse({ role, state: 'draft' }).success).toBe(true);
      }
    }
  });

  test('offers for many documents at once only what is said once for all of them, and can be weighed', () => {
    const inBulk = Object.entries(flow.actions).filter(([, rule]) => rule.inBulk);
    expect(inBulk.filter(([, rule]) => sharedFields(rule) === null || rule.danger)).toEqual([]);
  });

  describe('has words', () => {
    test.each(locales)('in %s for its states, acts and fields', async (locale) => {
      const labels = await labelsOf(flow, locale);
      expect(statesOf(flow).filter((state) => !labels.states[state])).toEqual([]);
      expect(Object.keys(flow.actions).filter((action) => !labels.actions[action])).toEqual([]);
      expect(unlabelled(describeForm(flow.form), labels.fields)).toEqual([]);
      for (const [action, rule] of Object.entries(flow.actions)) {
        expect(unlabelled(describeForm(rule.payload, action), labels.payload)).toEqual([]);
      }
    });

    test('for the same refusals in both languages, with the same figures', async () => {
      const [vi, en] = await Promise.all(locales.map((locale) => labelsOf(flow, locale)));
      const holes = (sentences: Record<string, string> = {}) =>
        Object.fromEntries(
          Object.entries(sentences).map(([code, said]) => [code, (said.match(/\{\w+\}/g) ?? []).sort()]),
        );
      expect(holes(en?.blockers)).toEqual(holes(vi?.blockers));
    });
  });

  test('draws itself in both languages', async () => {
    for (const locale of locales) {
      const drawn = await diagram(flow, locale);
      const labels = await labelsOf(flow, locale);
      expect(drawn).toMatch(/^<svg [^>]*viewBox="[-\d. ]+"/);
      expect(drawn).toContain('<title');
      expect(drawn).not.toMatch(/<script|\bon\w+=|NaN|undefined/);
      expect(drawn.match(/<text/g)?.length).toBe(drawn.match(/<\/text>/g)?.length);
      for (const state of statesOf(flow)) expect(drawn).toContain(labels.states[state]);
    }
  });

  test('asks people without accounts in both languages, and keeps what they say as they said it', async () => {
    if (!flow.intake) return;
    for (const locale of locales) {
      const { intake } = await labelsOf(flow, locale);
      expect(intake?.title && intake.lead).toBeTruthy();
      expect(unlabelled(describeForm(flow.intake.form), intake?.fields ?? {})).toEqual([]);
    }
    const asked = describeForm(flow.intake.form).map(({ key }) => key);
    const fixed = describeForm(flow.form).flatMap((field) => (field.fixed ? [field.key] : []));
    expect(asked.filter((key) => !fixed.includes(key))).toEqual([]);
  });

  test('publishes its form and payloads as JSON Schema', () => {
    expect(formJsonSchema(flow)).toMatchObject({ type: 'object', additionalProperties: false });
    for (const rule of Object.values(flow.actions)) expect(describeForm(rule.payload)).toBeInstanceOf(Array);
    const world = newWorld(flow, completeContent(flow));
    for (const { payloadSchema } of available(flow, world.facts(chair))) {
      expect(payloadSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  test('accepts its own blank, and somebody may begin with it', () => {
    expect(validateContent(flow, flow.blank(2026))).toMatchObject({ ok: true });
    const world = newWorld(flow, flow.blank(2026));
    const creation = {
      today: world.today,
      organisationId: world.document.organisationId,
      content: flow.blank(2026),
    };
    const makers = flow.intake ? [engine] : everybody;
    expect(makers.some((by) => createBlockers(flow, world.facts(by), creation).length === 0)).toBe(true);
  });

  describe('of any content', () => {
    const contents = arbitraryOf(flow.form).map((content) => validateContent(flow, content));

    test('makes a paper that ends properly and prints nothing strange', () => {
      fc.assert(
        fc.property(contents, (read) => {
          fc.pre(read.ok);
          const paper = flow.paper({
            content: read.ok ? read.content : null,
            title: 'Văn bản thử',
            issuer: { name: 'Công đoàn', symbol: 'CĐ', place: 'Bình Minh', parentName: null },
            number: '01/KH-CĐ',
            issuedOn: '2026-02-09',
            draft: false,
            signer: { fullName: 'Nguyễn Văn A', authority: { form: 'TM', title: 'CHỦ TỊCH' } },
          });
          const printed = JSON.stringify(paper);
          expect(printed).not.toMatch(/undefined|NaN|\[object/);
          const last = paper.body.at(-1);
          expect(last && 'text' in last && last.text.endsWith('./.')).toBe(true);
          expect(paper.recipients.at(-1)).toMatch(/\S/);
        }),
        { numRuns: 30 },
      );
    });

    test('reads what it wrote: validated content stays the same', () => {
      fc.assert(
        fc.property(contents, (read) => {
          fc.pre(read.ok);
          if (read.ok) expect(validateContent(flow, read.content)).toEqual(read);
        }),
        { numRuns: 30 },
      );
    });

    test('calls a change substance when and only when the substance differs', () => {
      const pairs = fc.tuple(contents, contents);
      fc.assert(
        fc.property(pairs, ([one, other]) => {
          fc.pre(one.ok && other.ok);
          if (!one.ok || !other.ok) return;
          const [before, after] = [withIds(one.content), withIds(other.content)];
          const changes = diffContent(flow.form, before, after);
          const differs =
            JSON.stringify(sorted(substanceOf(flow.form, before))) !==
            JSON.stringify(sorted(substanceOf(flow.form, after)));
          if (differs) expect(changes.some(({ substance }) => substance)).toBe(true);
          expect(diffContent(flow.form, before, structuredClone(before))).toEqual([]);
        }),
        { numRuns: 30 },
      );
    });
  });
});

function newWorld(flow: Flow, content: unknown): World {
  // Whoever may begin it, begins it where that person belongs.
  for (const organisationId of [UNIT, PROVINCE]) {
    for (const by of [drafter, officer, auditor, engine]) {
      const world = new World(flow, by, content, { organisationId });
      const creation = { today: world.today, organisationId, content };
      if (createBlockers(flow, world.facts(by), creation).length === 0) return world;
    }
  }
  throw new Error(`${flow.kind}: nobody may begin it`);
}

interface Walked {
  states: Set<string>;
  codes: Map<string, Blocker['params']>;
  notAgreed: string[];
  own: string[];
  withoutReason: string[];
  /** What waits for nobody, or for nobody who could act. */
  lost: Set<string>;
}

function walkThrough(flow: Flow): Walked {
  const walked: Walked = {
    states: new Set([begin(flow, '2026-01-12T02:00:00.000Z').state]),
    codes: new Map(),
    notAgreed: [],
    own: [],
    withoutReason: [],
    lost: new Set(),
  };
  const content = completeContent(flow);
  for (let turn = 1; turn <= 60; turn++) {
    // Some go far: where many are heard first, it takes many acts to get on.
    const steps = turn % 3 === 0 ? 200 : 40;
    walk(flow, newWorld(flow, completeContent(flow, turn)), drawFrom(turn), steps, (step) =>
      observe(flow, step, walked),
    );
  }
  sendAnything(flow, content, walked);
  return walked;
}

function observe(flow: Flow, { world, involvedBefore }: Step, walked: Walked): void {
  const { state } = world.document;
  walked.states.add(state);
  const last = world.happened.at(-1);
  const effects = last?.decision.kind === 'performed' ? last.decision.effects : [];
  const collective = flow.actions['openRound'] !== undefined;
  if (
    collective &&
    ['approved', 'inForce'].includes(state) &&
    world.agreed?.substanceHash !== world.document.substanceHash
  ) {
    walked.notAgreed.push(state);
  }
  for (const effect of effects) {
    if (effect.type === 'markApproved' && last && involvedBefore.includes(last.by.id))
      walked.own.push(last.by.fullName);
    if (effect.type === 'recordReturn' && !effect.reason.trim()) walked.withoutReason.push(state);
  }
  const facts = world.facts(chair);
  const rows = flow.waiting(state, facts);
  const mustWait = !isFinal(flow, state) && !isAtRest(flow, state);
  if (mustWait && (rows.length === 0 || flow.dueAt(state, facts) === null))
    walked.lost.add(`${state}: nobody`);
  for (const row of rows) {
    if (row.dueAt === null || !somebodyCan(flow, world, row)) walked.lost.add(`${state}: ${row.action}`);
  }
  for (const by of [chair, drafter, officer, auditor]) {
    for (const { blockers } of available(flow, world.facts(by))) noteCodes(walked, blockers);
  }
}

/** Every act in every state by several people with all sorts of payload: it must answer, never throw. */
function sendAnything(flow: Flow, content: unknown, walked: Walked): void {
  const sent = [undefined, null, 7, 'x', [], {}, { reason: 'x' }, { mode: 'online' }, { choice: 'agree' }];
  const names = [...Object.keys(flow.actions), 'constructor', '__proto__', ''];
  for (const state of [...statesOf(flow), 'gone']) {
    const world = newWorld(flow, content);
    world.document = { ...world.document, state };
    for (const by of [chair, officer, auditor]) {
      const facts = world.facts(by);
      for (const action of names) {
        for (const payload of sent) {
          const decision = decide(flow, facts, { action, payload });
          if (decision.kind === 'refused' && state !== 'gone') noteCodes(walked, decision.blockers);
        }
      }
    }
  }
}

/** What decide() says of any kind before its rules are asked, and what no round that is there leads to. */
function isOfTheEngine(code: string): boolean {
  return ['unknown-action', 'wrong-state', 'no-open-round'].includes(code);
}

function noteCodes({ codes }: Walked, blockers: Blocker[]): void {
  for (const { code, params } of blockers) codes.set(code, params);
}

const complete = new Map<Flow, unknown[]>();
const KINDS_OF_CONTENT = 4;

/** A content that says something in every part, so that walks are not stopped by what is missing. */
function completeContent(flow: Flow, turn = 0): unknown {
  const found = complete.get(flow) ?? findComplete(flow);
  complete.set(flow, found);
  return found[turn % found.length];
}

/** Several, because what is said may decide where it goes. */
function findComplete(flow: Flow): unknown[] {
  const found: unknown[] = [];
  for (let seed = 1; seed <= 500 && found.length < KINDS_OF_CONTENT; seed++) {
    const [content] = fc.sample(arbitraryOf(flow.form), { numRuns: 1, seed });
    const read = validateContent(flow, identified(flow.form, content));
    if (read.ok && opens(flow, read.content)) found.push(read.content);
  }
  if (found.length === 0) throw new Error(`${flow.kind}: no complete content found`);
  return found;
}

let lastId = 0;

function nextId(): string {
  return `00000000-0000-4000-8000-${String(++lastId).padStart(12, '9')}`;
}

/** As the server keeps it: every row that has a place for an id has one. */
function identified(form: Flow['form'], value: unknown): unknown {
  const shape = shapeOf(form);
  if (shape.is === 'list' && Array.isArray(value)) return value.map((row) => identified(shape.item, row));
  if (shape.is !== 'object' || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(([key, inner]) => {
    const field = shape.fields[key];
    return [key, field ? identified(field, inner) : inner] as const;
  });
  const id = 'id' in shape.fields ? { id: nextId() } : {};
  return { ...id, ...Object.fromEntries(known) };
}

/** Whether all that may be saved at the beginning is there, and every list has something in it. */
function saysAll(flow: Flow, content: unknown): boolean {
  const laterOn = flow.save.fixed?.(begin(flow, '2026-01-12T02:00:00.000Z').state) ?? [];
  return describeForm(flow.form).every(({ key }) => {
    const value = (content as Record<string, unknown>)[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined || laterOn.includes(key);
  });
}

function opens(flow: Flow, content: unknown): boolean {
  if (!flow.actions['openRound']) return saysAll(flow, content);
  const world = newWorld(flow, content);
  const offered = everybody.flatMap((by) => available(flow, world.facts(by)));
  if (isPossible(flow, world.document.state, 'openRound'))
    return offered.some(({ name, allowed }) => name === 'openRound' && allowed);
  // Where the vote comes later, nobody can be asked yet: then every part is there, and what leads on is open.
  const leadsOn = offered.filter(({ main }) => main);
  return (
    describeForm(flow.form).every(({ key }) => Object.hasOwn(content as object, key)) &&
    (leadsOn.length === 0 || leadsOn.some(({ allowed }) => allowed))
  );
}

// Mulberry32: a simpler one has draws follow each other so closely that some acts never come.
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return below === 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function unlabelled(
  fields: FormField[],
  labels: Record<string, { label: string; options?: Record<string, string> }>,
): string[] {
  return fields.flatMap(({ path, options = [], fields: inner = [] }) => [
    ...(labels[path]?.label ? [] : [path]),
    ...options.filter((option) => !labels[path]?.options?.[option]).map((option) => `${path}=${option}`),
    ...unlabelled(inner, labels),
  ]);
}

// As the server does it: every row has an id before it is compared.
function withIds(value: unknown, place = 'r'): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withIds(item, `${place}.${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withIds(inner, `${place}.${key}`)]),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
