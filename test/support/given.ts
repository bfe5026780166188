import { expect } from '@jest/globals';
import type { Decision, Flow } from '../../workflows/kit/index.ts';
import type { Person } from './people.ts';
import { World } from './world.ts';

/** A scene is a way to make a world; scenes build on scenes. */
export type Scene = () => World;

/** Whoever acts; only there to make a test read as a sentence. */
export const by = (person: Person): Person => person;

/** `given(submittedPlan).when('approve', by(drafter)).thenRefused('own-document')` */
export function given(scene: Scene): Story {
  return new Story(scene());
}

/** A scene that goes on from another by acts that must succeed. */
export function after(scene: Scene, ...acts: [action: string, by: Person, payload?: unknown][]): Scene {
  return () => {
    const world = scene();
    for (const [action, person, payload] of acts) {
      const decision = world.perform(person, action, payload);
      if (decision.kind !== 'performed')
        throw new Error(`${action} was not performed: ${JSON.stringify(decision)}`);
    }
    return world;
  };
}

/** A scene with something changed about its world. */
export function where(scene: Scene, change: (world: World) => void): Scene {
  return () => {
    const world = scene();
    change(world);
    return world;
  };
}

export class Story {
  #last: Decision | null = null;
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  days(count: number): this {
    this.world.wait(count);
    return this;
  }

  /** At this very moment (UTC, ISO 8601). */
  at(moment: string): this {
    this.world.now = moment;
    return this;
  }

  /** From here on these hold the offices, and nobody else. */
  among(people: Person[]): this {
    this.world.people = people;
    return this;
  }

  /** With another document there that the next act names. */
  beside(linked: NonNullable<World['linked']>): this {
    this.world.linked = linked;
    return this;
  }

  /** The engine moves the document to another version of its flow. */
  moving(to: Flow): this {
    this.world.move(to);
    return this;
  }

  when(action: string, person: Person, payload?: unknown): this {
    this.#last = this.world.perform(person, action, payload);
    return this;
  }

  saving(person: Person, content: unknown): this {
    this.world.save(person, content);
    return this;
  }

  thenIn(state: string): this {
    expect(this.#last).toMatchObject({ kind: 'performed', state });
    return this;
  }

  thenWith(effect: object): this {
    expect(this.#last).toMatchObject({
      kind: 'performed',
      effects: expect.arrayContaining([expect.objectContaining(effect)]),
    });
    return this;
  }

  thenRefused(code: string, params?: object): this {
    const blocker = expect.objectContaining(
      params ? { code, params: expect.objectContaining(params) } : { code },
    );
    expect(this.#last).toMatchObject({ kind: 'refused', blockers: expect.arrayContaining([blocker]) });
    return this;
  }

  thenInvalid(path: string, code: string): this {
    const fault = expect.objectContaining({ path, code });
    expect(this.#last).toMatchObject({ kind: 'invalid', faults: expect.arrayContaining([fault]) });
    return this;
  }
}
