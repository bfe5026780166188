import type { FieldFault, LocalDate } from '../../workflows/kit/index.ts';
import type { Change, Decision, Described, Founded, OrganisationKind, Plan } from './change.ts';

/** An organisation as it stands on the day from which the decision counts. */
export interface Standing extends Described {
  kind: OrganisationKind;
  foundedOn: LocalDate;
  dissolvedOn: LocalDate | null;
  /** From when its latest description counts. */
  changedOn: LocalDate;
  /** The day of the latest number in any of its registers. */
  lastEntry: LocalDate | null;
  /** Whether who decides administers it, or one above it. */
  administered: boolean;
  /** Number of another decision that has yet to be carried out on it. */
  waiting: string | null;
}

/** What a decision is judged on. */
export interface Circumstances {
  today: LocalDate;
  /** Those named, what stands directly under them, and all above; by id. */
  standing: ReadonlyMap<string, Standing>;
  takenCodes: ReadonlySet<string>;
  knownPeople: ReadonlySet<string>;
  /** The engine carries out what was decided: rights and dates of the decision were judged when it was planned. */
  byEngine?: boolean;
}

/** What a decision does, or what stands against it, each fault at its field. Writes nothing, knows no clock. */
export function planChanges(
  decision: Decision,
  circumstances: Circumstances,
): { plan: Plan } | { faults: FieldFault[] } {
  const planning = new Planning(decision, circumstances);
  const plan = planning.run();
  return planning.faults.length > 0 ? { faults: planning.faults } : { plan };
}

const CODE = /^[0-9A-Z](\.?[0-9A-Z]+)*$/;

class Planning {
  readonly faults: FieldFault[] = [];
  readonly #decision: Decision;
  readonly #known: Circumstances;
  /** Every organisation as it will be described. */
  readonly #after = new Map<string, Described & { kind: OrganisationKind }>();
  readonly #founded = new Map<string, Founded>();
  readonly #ended = new Map<string, { heirId: string | null; path: string }>();
  readonly #renamed = new Set<string>();
  readonly #placed = new Map<string, string>();
  readonly #successions: Plan['successions'] = [];

  constructor(decision: Decision, known: Circumstances) {
    this.#decision = decision;
    this.#known = known;
    for (const [id, { name, symbol, place, parentId, kind }] of known.standing)
      this.#after.set(id, { organisationId: id, name, symbol, place, parentId, kind });
  }

  run(): Plan {
    this.#judgeDates();
    const { changes } = this.#decision;
    // What is founded anywhere may be named everywhere, so that the order of changes is nobody's worry.
    for (const [at, change] of changes.entries())
      change.founded.forEach((made, i) => this.#found(made, change, `changes.${at}.founded.${i}`));
    for (const [at, change] of changes.entries()) this.#apply(change, `changes.${at}`);
    this.#placeFounded();
    this.#handChildrenOn();
    this.#judgeParents();
    return this.#plan();
  }

  #apply(change: Change, path: string): void {
    switch (change.kind) {
      case 'found':
        return this.#applyFound(change, path);
      case 'rename':
        return this.#applyRename(change, path);
      case 'merge':
        return this.#applyMerge(change, path);
      case 'split':
        return this.#applySplit(change, path);
      case 'move':
        return this.#applyMove(change, path);
      case 'dissolve':
        return this.#applyDissolve(change, path);
    }
  }

  #judgeDates(): void {
    const { citation, effectiveOn } = this.#decision;
    const { today, byEngine } = this.#known;
    if (byEngine) return;
    if (citation.decidedOn > today) this.#fault('decidedOn', 'too-late', { max: today });
    if (effectiveOn < citation.decidedOn)
      this.#fault('effectiveOn', 'too-early', { min: citation.decidedOn });
  }

  #applyFound({ founded }: Change, path: string): void {
    if (founded.length === 0) this.#fault(`${path}.founded`, 'required');
  }

  #applyRename({ organisationIds: [id], name, symbol, place }: Change, path: string): void {
    const before = this.#subject(id, `${path}.organisationIds.0`);
    if (!before || !id) return;
    const after = {
      name: name ?? before.name,
      symbol: symbol ?? before.symbol,
      place: place ?? before.place,
    };
    const same = after.name === before.name && after.symbol === before.symbol && after.place === before.place;
    if (same) return this.#fault(`${path}.name`, 'nothing-changed');
    if (this.#renamed.has(id)) return this.#fault(`${path}.organisationIds.0`, 'duplicate');
    this.#renamed.add(id);
    this.#after.set(id, { ...this.#afterOf(id), ...after });
  }

  #applyMerge({ organisationIds, intoId, founded }: Change, path: string): void {
    const target = intoId ?? founded[0]?.id ?? null;
    if (!target) return this.#fault(`${path}.intoId`, 'required');
    const isNew = this.#founded.has(target);
    // One alone that becomes another is renamed; unless the other is founded in its own right.
    const least = founded.some(({ id }) => id === target) ? 2 : 1;
    if (organisationIds.length < least)
      return this.#fault(`${path}.organisationIds`, 'too-few', { min: least });
    if (!isNew && !this.#subject(target, `${path}.intoId`)) return;
    organisationIds.forEach((id, i) => {
      const at = `${path}.organisationIds.${i}`;
      if (id === target) return this.#fault(at, 'merged-with-itself', { name: this.#nameOf(id) });
      const before = this.#end(id, target, at);
      if (!before) return;
      if (!isNew && before.kind !== this.#afterOf(target).kind)
        this.#fault(at, 'other-kind', { name: before.name });
      this.#successions.push({ predecessorId: id, successorId: target, heir: true });
    });
  }

  #applySplit({ organisationIds: [id], founded, heirId, continues }: Change, path: string): void {
    const at = `${path}.organisationIds.0`;
    const least = continues ? 1 : 2;
    if (founded.length < least) return this.#fault(`${path}.founded`, 'too-few', { min: least });
    if (!continues && !founded.some((made) => made.id === heirId))
      return this.#fault(`${path}.heirId`, heirId ? 'not-among-successors' : 'required');
    const before = continues ? this.#subject(id, at) : this.#end(id, heirId, at);
    if (!before || !id) return;
    for (const { id: successorId } of founded)
      this.#successions.push({ predecessorId: id, successorId, heir: !continues && successorId === heirId });
  }

  #applyMove({ organisationIds, allUnderId, parentId }: Change, path: string): void {
    if (!parentId) return this.#fault(`${path}.parentId`, 'required');
    const under = allUnderId ? this.#childrenOf(allUnderId).filter((id) => id !== parentId) : [];
    if (organisationIds.length + under.length === 0)
      return this.#fault(`${path}.${allUnderId ? 'allUnderId' : 'organisationIds'}`, 'required');
    organisationIds.forEach((id, i) => this.#place(id, parentId, `${path}.organisationIds.${i}`, path));
    for (const id of under) this.#place(id, parentId, `${path}.allUnderId`, path);
  }

  #applyDissolve({ organisationIds }: Change, path: string): void {
    if (organisationIds.length === 0) this.#fault(`${path}.organisationIds`, 'required');
    organisationIds.forEach((id, i) => this.#end(id, null, `${path}.organisationIds.${i}`));
  }

  #found(made: Founded, change: Change, path: string): void {
    const origin = this.#known.standing.get(change.organisationIds[0] ?? '');
    const parentId = made.parentId ?? origin?.parentId ?? null;
    const kind = made.kind ?? origin?.kind ?? 'GrassrootsUnion';
    const parent = parentId ? this.#known.standing.get(parentId) : undefined;
    if (!CODE.test(made.code)) this.#fault(`${path}.code`, 'invalid-code');
    const isTaken = [...this.#founded.values()].some(({ code }) => code === made.code);
    if (isTaken || this.#known.takenCodes.has(made.code)) this.#fault(`${path}.code`, 'code-taken');
    if (!parentId && kind !== 'ProvincialFederation') this.#fault(`${path}.parentId`, 'required');
    this.#judgeOfficers(made, path);
    const place = made.place ?? origin?.place ?? parent?.place ?? '';
    if (!place) this.#fault(`${path}.place`, 'required');
    this.#founded.set(made.id, made);
    this.#placed.set(made.id, `${path}.parentId`);
    const { id, name, symbol } = made;
    this.#after.set(id, { organisationId: id, name, symbol, place, parentId, kind });
  }

  #judgeOfficers({ officers }: Founded, path: string): void {
    let chairs = 0;
    const seen = new Set<string>();
    officers.forEach(({ personId, office }, i) => {
      const at = `${path}.officers.${i}`;
      if (!this.#known.knownPeople.has(personId)) this.#fault(`${at}.personId`, 'unknown-person');
      if (office === 'chair' && ++chairs > 1) this.#fault(`${at}.office`, 'second-chair');
      if (seen.has(`${personId} ${office}`)) this.#fault(at, 'duplicate');
      seen.add(`${personId} ${office}`);
    });
  }

  /** Whom a change is about: there, alive on the day, unchanged since, and the decider's to change. */
  #subject(id: string | undefined, path: string): Standing | null {
    const { byEngine, standing } = this.#known;
    const found = id ? standing.get(id) : undefined;
    if (!found) {
      this.#fault(path, id ? 'unknown-organisation' : 'required');
      return null;
    }
    const { name, foundedOn, dissolvedOn, changedOn } = found;
    const { effectiveOn } = this.#decision;
    const before = this.faults.length;
    if (dissolvedOn) this.#fault(path, 'organisation-dissolved', { name, date: dissolvedOn });
    else if (effectiveOn <= foundedOn)
      this.#fault('effectiveOn', 'before-founding', { name, date: foundedOn });
    else if (effectiveOn <= changedOn) this.#fault('effectiveOn', 'changed-later', { name, date: changedOn });
    if (!byEngine && !found.administered) this.#fault(path, 'not-administered', { name });
    if (!byEngine && found.waiting) this.#fault(path, 'decision-pending', { name, number: found.waiting });
    return this.faults.length > before ? null : found;
  }

  #end(id: string | undefined, heirId: string | null, path: string): Standing | null {
    const found = this.#subject(id, path);
    if (!found || !id) return null;
    if (this.#ended.has(id)) {
      this.#fault(path, 'duplicate');
      return null;
    }
    const { lastEntry, name } = found;
    if (lastEntry && lastEntry > this.#decision.effectiveOn)
      this.#fault('effectiveOn', 'issued-since', { name, date: lastEntry });
    this.#ended.set(id, { heirId, path });
    return found;
  }

  #place(id: string, parentId: string, path: string, changePath: string): void {
    const before = this.#subject(id, path);
    if (!before) return;
    if (this.#placed.has(id)) return this.#fault(path, 'duplicate');
    if (before.parentId === parentId)
      return this.#fault(path, 'already-under', { name: before.name, parent: this.#nameOf(parentId) });
    this.#placed.set(id, `${changePath}.parentId`);
    this.#after.set(id, { ...this.#afterOf(id), parentId });
  }

  /** A new organisation that stands under one that ends here stands under its heir. */
  #placeFounded(): void {
    for (const [id, made] of this.#founded) {
      const after = this.#afterOf(id);
      const heirId = after.parentId ? this.#ended.get(after.parentId)?.heirId : null;
      if (heirId && heirId !== id && !made.parentId) this.#after.set(id, { ...after, parentId: heirId });
    }
  }

  /** What stood under one that ends goes on under its heir; without one, the decision itself must say where. */
  #handChildrenOn(): void {
    for (const [id, { heirId, path }] of this.#ended) {
      const left = this.#childrenOf(id).filter(
        (child) => !this.#ended.has(child) && !this.#placed.has(child),
      );
      if (left.length === 0) continue;
      if (!heirId) {
        this.#fault(path, 'keeps-units', { name: this.#nameOf(id), count: left.length });
        continue;
      }
      for (const child of left) this.#place(child, heirId, path, path);
    }
  }

  #judgeParents(): void {
    for (const [id, path] of this.#placed) {
      const { parentId } = this.#afterOf(id);
      if (!parentId) continue;
      const parent = this.#after.get(parentId);
      if (!parent) this.#fault(path, 'unknown-organisation');
      else if (this.#ended.has(parentId)) this.#fault(path, 'parent-ends', { name: parent.name });
      else if (parent.kind === 'GrassrootsUnion') this.#fault(path, 'not-an-upper', { name: parent.name });
      else if (this.#isAbove(id, parentId)) this.#fault(path, 'cycle-of-parents', { name: this.#nameOf(id) });
      else if (this.#known.standing.has(parentId)) this.#judgeParent(parentId, path);
    }
    for (const { heirId, path } of this.#ended.values()) {
      if (heirId && this.#ended.has(heirId))
        this.#fault(path, 'successor-ends', { name: this.#nameOf(heirId) });
    }
  }

  #judgeParent(id: string, path: string): void {
    const { name, dissolvedOn, foundedOn, administered } = this.#known.standing.get(id)!;
    if (dissolvedOn) this.#fault(path, 'organisation-dissolved', { name, date: dissolvedOn });
    else if (foundedOn > this.#decision.effectiveOn)
      this.#fault('effectiveOn', 'before-founding', { name, date: foundedOn });
    else if (!administered && !this.#known.byEngine) this.#fault(path, 'not-administered', { name });
  }

  /** Whether `id` would stand above the organisation from which one climbs. */
  #isAbove(id: string, from: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = from; at && !seen.has(at); at = this.#after.get(at)?.parentId ?? null) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }

  #plan(): Plan {
    const described: Described[] = [];
    const moved: Plan['moved'] = [];
    for (const [id, before] of this.#known.standing) {
      const after = this.#afterOf(id);
      if (this.#ended.has(id)) continue;
      const { name, symbol, place, parentId } = after;
      if (parentId !== before.parentId)
        moved.push({ organisationId: id, fromId: before.parentId, toId: parentId });
      if (parentId !== before.parentId || this.#renamed.has(id))
        described.push({ organisationId: id, name, symbol, place, parentId });
    }
    const founded = [...this.#founded.values()].map((made) => ({ ...made, ...this.#afterOf(made.id) }));
    return {
      ...{ founded, described, moved, successions: this.#successions },
      ended: [...this.#ended].map(([organisationId, { heirId }]) => ({ organisationId, heirId })),
      names: Object.fromEntries([...this.#after].map(([id, { name }]) => [id, name])),
    };
  }

  #childrenOf(id: string): string[] {
    return [...this.#known.standing].flatMap(([child, { parentId, dissolvedOn }]) =>
      parentId === id && !dissolvedOn ? [child] : [],
    );
  }

  #afterOf(id: string) {
    const after = this.#after.get(id);
    if (!after) throw new Error(`nothing is known of organisation ${id}`);
    return after;
  }

  #nameOf(id: string): string {
    return this.#after.get(id)?.name ?? id;
  }

  #fault(path: string, code: string, params?: FieldFault['params']): void {
    const isKnown = this.faults.some((fault) => fault.path === path && fault.code === code);
    if (!isKnown) this.faults.push(params ? { path, code, params } : { path, code });
  }
}
