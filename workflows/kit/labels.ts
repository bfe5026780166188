/** Words of one flow in one language; every state, action, field and refusal code has one. */
export interface FlowLabels {
  kind: string;
  /** Plural or collective, for menus: "Kế hoạch năm". */
  kinds: string;
  states: Record<string, string>;
  actions: Record<string, string>;
  /** By content path without indices: "tasks.unionFunds". */
  fields: Record<string, FieldLabel>;
  /** By "action.field": "openRound.closesAt". */
  payload: Record<string, FieldLabel>;
  /** Periods of the duty: "6 tháng đầu năm". */
  periods?: Record<string, string>;
  /** What is opened, by the role it plays: "Kiến nghị gửi cấp trên". */
  roles?: Record<string, string>;
  /** Sentences with {param} holes, by blocker or warning code; the kit's own codes have theirs in the kit. */
  blockers: Record<string, string>;
  /** Words of the public pages, where people without accounts begin such documents. */
  intake?: IntakeLabels;
}

export interface IntakeLabels {
  title: string;
  /** What becomes of it, said before anything is asked. */
  lead: string;
  fields: Record<string, FieldLabel>;
}

export interface FieldLabel {
  label: string;
  help?: string;
  /** Labels of an enum's values. */
  options?: Record<string, string>;
}

/** A flow's words with nothing forgotten: `labels satisfies Labels<State, keyof typeof actions, FieldPath<Content>, Code>`. */
export interface Labels<
  State extends string,
  Action extends string,
  Field extends string,
  Code extends string,
> extends FlowLabels {
  states: Record<State, string>;
  actions: Record<Action, string>;
  fields: Record<Field, FieldLabel>;
  blockers: Record<Code, string>;
}

/** Every path of a content without indices: "tasks", "tasks.title", …; sections are named once, not by depth. */
export type FieldPath<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends readonly (infer Row)[]
    ? Row extends { heading?: string; sections?: unknown }
      ? K
      : Row extends object
        ? K | `${K}.${FieldPath<Row>}`
        : K
    : K;
}[keyof T & string];

export type Locale = 'vi' | 'en';

/** Fills the {holes} of a sentence; an unknown hole stays visible rather than vanish. */
export function fill(sentence: string, params: Record<string, unknown> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) =>
    name in params ? String(params[name]) : hole,
  );
}
