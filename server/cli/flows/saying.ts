import {
  fill,
  kitLabels,
  labelsOf,
  sentence,
  type Blocker,
  type Flow,
  type FlowLabels,
  type Locale,
} from '../../../workflows/kit/index.ts';
import type { Head } from '../../documents/index.ts';
import type { Words } from '../command.ts';

/** States, acts and reasons of one kind in the words of one language. */
export class Saying {
  readonly locale: Locale;
  readonly kind: string;
  readonly #labels: FlowLabels;

  private constructor(labels: FlowLabels, locale: Locale) {
    this.#labels = labels;
    this.kind = labels.kind;
    this.locale = locale;
  }

  static async of(flow: Flow, locale: Locale): Promise<Saying> {
    return new Saying(await labelsOf(flow, locale), locale);
  }

  say(words: Words, params: Record<string, string | number> = {}): string {
    return fill(words[this.locale], params);
  }

  state(name: string): string {
    return this.#labels.states[name] ?? name;
  }

  acts(names: readonly string[]): string {
    return names.map((name) => this.#labels.actions[name] ?? name).join(', ');
  }

  reasons(blockers: readonly Blocker[]): string {
    return blockers.map((blocker) => sentence(blocker, this.#labels, kitLabels(this.locale))).join(' ');
  }

  /** "1f0c…  04/KH-CĐCS01  Công đoàn cơ sở Sở Y tế: Kế hoạch năm 2026" */
  head({ id, number, unit, title }: Head): string {
    return [id, ...(number ? [number] : []), `${unit}: ${title}`].join('  ');
  }
}
