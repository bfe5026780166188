import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Plan } from './chair.ts';

/** What the process at the service door is told, and what it answers. */
export interface DoorPlan {
  id: string;
  version: number;
  personId: string;
  drafters: [string, string];
}
export type DoorOrder = { seconds: number };
export type DoorAnswer = { acts: number; tookMs: number; versions: number[] };

/** A process of its own in which clients call `performAction` with nothing between: no HTTP, no GraphQL. */
export class Door {
  acts = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly plans: Plan[],
  ) {}

  static async open(appUrl: string, plans: Plan[]): Promise<Door> {
    const child = fork(fileURLToPath(new URL('doorProcess.js', import.meta.url)));
    const told: DoorPlan[] = plans.map(({ id, version, chair, drafters }) => ({
      ...{ id, version, drafters },
      personId: chair.personId,
    }));
    child.send({ appUrl, plans: told });
    await once(child, 'message');
    return new Door(child, plans);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async measure(seconds: number): Promise<{ acts: number; tookMs: number }> {
    this.child.send({ seconds } satisfies DoorOrder);
    const [answer] = (await once(this.child, 'message')) as [DoorAnswer];
    this.acts += answer.acts;
    for (const [i, version] of answer.versions.entries()) if (this.plans[i]) this.plans[i].version = version;
    return answer;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
