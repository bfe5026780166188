import { versionsOf } from './versions.ts';
import type { Blocker, FieldFault } from './blocker.ts';
import type { HeldOffice, Office } from './facts.ts';
import type { Flow } from './flow.ts';
import { kitLabels, type KitLabels } from './kitLabels.ts';
import { fill, type FlowLabels, type Locale } from './labels.ts';
import type { Standing } from './round.ts';

/** The flow's own words in a language, loaded when first asked for; those of its earlier versions where the newest has none. */
export function labelsOf(flow: Flow, locale: Locale): Promise<FlowLabels> {
  const known = loaded.get(flow)?.[locale];
  if (known) return known;
  const labels = Promise.all(versionsOf(flow).map((each) => each.labels[locale]())).then(together);
  loaded.set(flow, { ...loaded.get(flow), [locale]: labels });
  // What could not be fetched is fetched again.
  labels.catch(() => loaded.delete(flow));
  return labels;
}

function together(newestFirst: FlowLabels[]): FlowLabels {
  return newestFirst.reduce((labels, older) => ({
    ...labels,
    states: { ...older.states, ...labels.states },
    actions: { ...older.actions, ...labels.actions },
    fields: { ...older.fields, ...labels.fields },
    payload: { ...older.payload, ...labels.payload },
    blockers: { ...older.blockers, ...labels.blockers },
  }));
}

// To import a module again costs a server more than all else it does to name a state.
const loaded = new WeakMap<Flow, Partial<Record<Locale, Promise<FlowLabels>>>>();

/** A refusal or warning as a sentence; a code nobody has words for shows itself rather than hide. */
export function sentence(
  blocker: { code: string; params?: Blocker['params'] | FieldFault['params'] },
  flowLabels: FlowLabels,
  kit: KitLabels,
): string {
  const words = ownOf(flowLabels.blockers, blocker.code) ?? ownOf(kit.blockers, blocker.code);
  if (words === undefined) return blocker.code;
  const entries = Object.entries(blocker.params ?? {});
  return fill(
    words,
    Object.fromEntries(entries.map(([name, value]) => [name, sayParam(name, value, flowLabels, kit)])),
  );
}

/** What is wrong with a field, in words. */
export function faultSentence(fault: FieldFault, locale: Locale): string {
  const kit = kitLabels(locale);
  // Which options there are is not always to be told.
  const code = fault.code === 'not-an-option' && !fault.params?.['options'] ? 'no-such-option' : fault.code;
  const words = ownOf(kit.faults, code) ?? code;
  const entries = Object.entries(fault.params ?? {}).map(([name, value]) => [
    name,
    (name === 'expected' ? ownOf(kit.expected, String(value)) : undefined) ?? sayValue(value),
  ]);
  return fill(words, Object.fromEntries(entries) as Record<string, string>);
}

/** "Chủ tịch", or for whoever acts as chair "Phó Chủ tịch (ký thay Chủ tịch)". */
export function officeTitle(
  office: Office | 'drafter' | 'engine',
  locale: Locale,
  actsAsChair?: HeldOffice['actsAsChair'],
): string {
  const kit = kitLabels(locale);
  return actsAsChair ? `${kit.offices[office]} (${kit.actingAs[actsAsChair]})` : kit.offices[office];
}

/** One sentence on a round: "Cần thêm 1 người dự và 2 phiếu tán thành". */
export function roundSummary(
  standing: Standing,
  locale: Locale,
  { mode, questions }: { mode: 'online' | 'meeting'; questions?: readonly unknown[] | null },
): string {
  const words = kitLabels(locale).round;
  if (questions) return summaryOfQuestions(standing, words, mode);
  if (mode === 'meeting' && standing.missingAgree === null) {
    return fill(words.meeting, { present: standing.quorumNeeded, agree: standing.majorityNeeded });
  }
  if (standing.certain !== null) return words[standing.certain];
  const missing = [
    ...(standing.missingPresent > 0 ? [fill(words.missingPresent, { count: standing.missingPresent })] : []),
    ...(standing.missingAgree ? [fill(words.missingAgree, { count: standing.missingAgree })] : []),
  ];
  if (missing.length > 0) return fill(words.missing, { list: missing.join(words.and) });
  return standing.missingAgree === null ? words.secret : words.passed;
}

function summaryOfQuestions(
  standing: Standing,
  words: KitLabels['round'],
  mode: 'online' | 'meeting',
): string {
  const { outcome, certain, missingPresent, quorumNeeded } = standing;
  if (certain === 'passed') return words.questionsPassed;
  if (certain === 'failed') return words.questionsFailed;
  if (certain === 'lapsed') return words.lapsed;
  if (mode === 'meeting') return fill(words.questionsMeeting, { present: quorumNeeded });
  if (missingPresent > 0)
    return fill(words.missing, { list: fill(words.missingPresent, { count: missingPresent }) });
  return outcome === null ? words.secret : words.questions;
}

/** The label of a content path, indices aside: "tasks.3.endsOn" and "tasks.endsOn" alike. */
export function fieldLabel(labels: FlowLabels, path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const whole = ownOf(labels.fields, steps.join('.'));
  if (whole) return whole.label;
  // Inside nested sections every level has the words of the first.
  const last = steps.at(-1) ?? '';
  const kin = Object.keys(labels.fields).find(
    (known) => known.startsWith(`${steps[0]}.`) && known.endsWith(`.${last}`),
  );
  return (kin && labels.fields[kin]?.label) ?? ownOf(labels.fields, steps[0] ?? '')?.label ?? path;
}

function sayParam(
  name: string,
  value: string | number | string[],
  labels: FlowLabels,
  kit: KitLabels,
): string {
  const text = sayValue(value);
  switch (name) {
    case 'who':
      return text
        .split('|')
        .map((code) => ownOf(kit.who, code) ?? code)
        .join(kit.or);
    case 'state':
      return ownOf(labels.states, text) ?? text;
    case 'action':
      return ownOf(labels.actions, text) ?? text;
    case 'field':
      return fieldLabel(labels, text);
    case 'office':
      return ownOf(kit.offices, text) ?? text;
    case 'as':
      return ownOf(kit.involvement, text) ?? text;
    default:
      return text;
  }
}

const momentInVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

// Days as 09/02/2026, moments as 09/02/2026 17:30, figures as 12.000,5, in both languages: the reader's eye is used to it.
function sayValue(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'string') return value.map(sayValue).join(', ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split('-').reverse().join('/');
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value))
    return momentInVietnam.format(new Date(value)).replace(', ', ' ');
  return value;
}

/** Up to four figures may be a year. */
function figure(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.length > 4 ? whole.replace(/(?<=\d)(?=(\d{3})+$)/g, '.') : whole;
  return part === undefined ? grouped : `${grouped},${part}`;
}

function ownOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
