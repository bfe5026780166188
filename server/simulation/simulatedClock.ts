import type { LocalDate } from '../../workflows/kit/index.ts';
import type { Clock } from '../clock.ts';

/** Stands at six in the morning in Vietnam until it is set to another day. */
export class SimulatedClock implements Clock {
  #moment!: Date;

  constructor(day: LocalDate) {
    this.set(day);
  }

  set(day: LocalDate): void {
    this.#moment = new Date(`${day}T06:00:00+07:00`);
  }

  now = (): Date => this.#moment;
}
