import type { FieldError } from '../../../schema/index.ts';
import {
  faultSentence,
  fieldLabel,
  kitLabels,
  labelsOf,
  officeTitle,
  sentence,
  type Blocker,
  type FieldFault,
  type FlowLabels,
  type HeldOffice,
  type Locale,
  type Office,
} from '../../../workflows/kit/index.ts';
import type { FlowCatalog } from '../../documents/index.ts';

export interface SaidBlocker {
  code: string;
  message: string;
  params: Blocker['params'] | null;
  link: string | null;
}

const noWords: FlowLabels = {
  kind: '',
  kinds: '',
  states: {},
  actions: {},
  fields: {},
  payload: {},
  blockers: {},
};

/** Everything in the words of one language: the flows' own, and the kit's where a flow has none. */
export class Words {
  constructor(
    private readonly flows: FlowCatalog,
    readonly locale: Locale,
  ) {}

  /** A flow that is no longer installed has no words; its documents show the bare names. */
  async labels(kind: string): Promise<FlowLabels> {
    const flow = this.flows.of(kind);
    return flow ? labelsOf(flow, this.locale) : { ...noWords, kind };
  }

  async kind(kind: string): Promise<string> {
    return (await this.labels(kind)).kind;
  }

  async state(kind: string, state: string): Promise<string> {
    return own((await this.labels(kind)).states, state) ?? state;
  }

  async action(kind: string, action: string): Promise<string> {
    const { acts } = kitLabels(this.locale);
    return own((await this.labels(kind)).actions, action) ?? own(acts, action) ?? action;
  }

  /** "6 tháng đầu năm"; of a kind owed once a year there is nothing to say. */
  async period(kind: string, period: string): Promise<string> {
    return own((await this.labels(kind)).periods ?? {}, period) ?? '';
  }

  async role(kind: string, role: string): Promise<string> {
    return own((await this.labels(kind)).roles ?? {}, role) ?? role;
  }

  async field(kind: string, path: string): Promise<string> {
    return fieldLabel(await this.labels(kind), path);
  }

  /** One of the values of a field that has several to choose from. */
  async option(kind: string, path: string, value: string): Promise<string> {
    return own((await this.labels(kind)).fields[path]?.options ?? {}, value) ?? value;
  }

  async blockers(kind: string, blockers: readonly Blocker[]): Promise<SaidBlocker[]> {
    const labels = await this.labels(kind);
    const kit = kitLabels(this.locale);
    return blockers.map((blocker) => ({
      code: blocker.code,
      message: sentence(blocker, labels, kit),
      params: blocker.params ?? null,
      link: blocker.link ?? null,
    }));
  }

  async warnings(
    kind: string,
    warnings: readonly { code: string; params?: Blocker['params']; path?: string }[],
  ) {
    const said = await this.blockers(kind, warnings);
    return said.map(({ code, message }, index) => ({ code, message, path: warnings[index]?.path ?? null }));
  }

  faults(faults: readonly FieldFault[]): FieldError[] {
    return faults.map((fault) => ({
      path: fault.path,
      code: fault.code,
      message: faultSentence(fault, this.locale),
    }));
  }

  office(office: string, actsAsChair?: HeldOffice['actsAsChair']): string {
    return own(kitLabels(this.locale).offices, office) === undefined
      ? office
      : officeTitle(office as Office, this.locale, actsAsChair);
  }
}

function own(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
