import type { Locale } from '../../../workflows/kit/index.ts';
import type { InvariantReport, Offence } from '../invariants/findings.ts';
import { inWords } from './inWords.ts';
import { rules } from './rules.ts';

/** What became of an invariant, for whoever looks after the machine: a line, and under it what breaks it and what to do. */
export function tellInvariant(report: InvariantReport, locale: Locale): string {
  const { no, status, broken, offences } = report;
  const { rule, remedy } = rules[no]!;
  const head = `${marks[status]} ${String(no).padStart(2)}  ${rule[locale]} (${figures(report, locale)})`;
  if (status !== 'broken') return [head, ...reasonLines(report, locale)].join('\n');
  const more = broken - offences.length;
  return [
    head,
    ...offences.map((offence) => `       ${tellOffence(offence, locale)}`),
    ...(more > 0 ? [`       ${locale === 'vi' ? `… và ${more} chỗ nữa` : `… and ${more} more`}`] : []),
    ...reasonLines(report, locale),
    `     → ${remedy[locale]}`,
  ].join('\n');
}

const marks = { ok: '✓', broken: '✗', unchecked: '–' };

function figures({ status, checked, broken }: InvariantReport, locale: Locale): string {
  if (status === 'unchecked') return locale === 'vi' ? 'không xem được từ đây' : 'cannot be seen from here';
  const looked = locale === 'vi' ? `đã xem ${checked}` : `${checked} looked at`;
  if (status === 'ok') return looked;
  return `${looked}, ${locale === 'vi' ? `sai ${broken}` : `${broken} broken`}`;
}

function tellOffence({ subject, fault }: Offence, locale: Locale): string {
  return [subject, fault].map((told) => inWords(told, locale) ?? told).join(': ');
}

function reasonLines({ reason }: InvariantReport, locale: Locale): string[] {
  return (reason?.split('; ') ?? []).map((told) => `       ${inWords(told, locale) ?? told}`);
}
