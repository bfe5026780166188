import type { Blocker, FlowLabels, Locale } from '../../../workflows/kit/index.ts';
import { fill, kitLabels, sentence } from '../../../workflows/kit/index.ts';
import type { DutyOutcome, IndicatorOutcome, Month, Simulated } from '../../simulation/index.ts';
import type { Outcome } from '../command.ts';

const words = {
  vi: {
    size: 'Năm {year}, mầm {seed}: {organisations} tổ chức, {documents} văn bản, {acts} việc.',
    month: 'Hết tháng {month}: {documents} văn bản, {acts} việc.',
    kind: '  {kind}: {states}',
    refused: '  {kind}: {count} văn bản phải dừng lại vì quy định; ví dụ: {reason}',
    duty: '  {duty}, năm {year}: phải nộp {owed}; đúng hạn {inTime}, trễ {late}, chưa nộp {missing}, hết nghĩa vụ {lapsed}, chưa đến hạn {coming}',
    indicator: '  {title}: {numerator}/{denominator}; đếm độc lập {apart}',
    differing: 'Chỉ tiêu không khớp với số đếm độc lập: {titles}.',
    unlisted: 'Danh sách trễ hạn không khớp: {duties}.',
    broken: 'Bị phá vỡ: điều {broken}.',
    whole:
      'Không điều bất biến nào bị phá vỡ; đơn vị nào chưa nộp đều có trong danh sách trễ hạn; chỉ tiêu khớp với số đếm độc lập.',
  },
  en: {
    size: 'The year {year}, seed {seed}: {organisations} organisations, {documents} documents, {acts} acts.',
    month: '{month} is over: {documents} documents, {acts} acts.',
    kind: '  {kind}: {states}',
    refused: '  {kind}: the rules stopped {count}; for example: {reason}',
    duty: '  {duty}, {year}: {owed} owed; {inTime} in time, {late} late, {missing} missing, {lapsed} lapsed, {coming} not due yet',
    indicator: '  {title}: {numerator}/{denominator}; counted apart {apart}',
    differing: 'Indicators that differ from what was counted apart: {titles}.',
    unlisted: 'The list of late units disagrees: {duties}.',
    broken: 'Broken: invariant {broken}.',
    whole:
      'No invariant is broken; every unit that sent nothing is listed late; indicators equal what was counted apart.',
  },
} satisfies Record<Locale, Record<string, string>>;

/** How kinds, their states and periods, and indicators are called in the reader's language. */
export interface YearWords {
  labels: ReadonlyMap<string, FlowLabels>;
  indicators: ReadonlyMap<string, string>;
}

/** One line as a month is over. */
export function monthText({ month, documents, acts }: Month, locale: Locale): string {
  const [year, no] = month.split('-');
  return fill(words[locale].month, { month: `${no}/${year}`, documents, acts });
}

/** A simulated year as people read it; good where nothing is broken and nobody who owes is left out of the lists. */
export function reportYear(
  { year, seed }: { year: number; seed: string },
  simulated: Simulated,
  { labels, indicators: titles }: YearWords,
  locale: Locale,
): Outcome {
  const say = words[locale];
  const kindOf = (kind: string) => labels.get(kind)?.kinds ?? kind;
  const stateOf = ({ kind, state }: Simulated['documents'][number]) =>
    labels.get(kind)?.states[state] ?? state;
  const dutyOf = ({ kind, period }: DutyOutcome) =>
    [kindOf(kind), labels.get(kind)?.periods?.[period]].filter(Boolean).join(', ');
  const titleOf = (code: string) => titles.get(code) ?? code;
  const reasonOf = (kind: string, blocker: Blocker) => {
    const own = labels.get(kind);
    return own ? sentence(blocker, own, kitLabels(locale)) : blocker.code;
  };
  const { organisations, documents, acts, refused, duties, indicators, invariants } = simulated;
  const broken = invariants.filter(({ status }) => status === 'broken').map(({ no }) => no);
  const unlisted = duties.filter(({ missing, listedLate }) => missing !== listedLate);
  const count = documents.reduce((sum, each) => sum + each.count, 0);
  const differing = indicators.filter(({ shown, apart }) => share(shown) !== share(apart));
  const ok = [broken, unlisted, differing].every(({ length }) => length === 0);
  const lines = [
    fill(say.size, { year, seed, organisations, documents: count, acts }),
    ...[...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, states]) =>
      fill(say.kind, {
        kind: kindOf(kind),
        states: states.map((each) => `${stateOf(each)} ${each.count}`).join(', '),
      }),
    ),
    ...refused.map(({ kind, count: stopped, blocker }) =>
      fill(say.refused, {
        ...{ kind: kindOf(kind), count: stopped },
        reason: reasonOf(kind, blocker),
      }),
    ),
    ...duties.map((duty) => fill(say.duty, { ...duty, duty: dutyOf(duty) })),
    ...indicators.map(({ code, shown, apart }) =>
      fill(say.indicator, { title: titleOf(code), ...shown, apart: share(apart) }),
    ),
    ...(differing.length > 0
      ? [fill(say.differing, { titles: differing.map(({ code }) => titleOf(code)).join('; ') })]
      : []),
    ...(unlisted.length > 0 ? [fill(say.unlisted, { duties: unlisted.map(dutyOf).join('; ') })] : []),
    ...(broken.length > 0 ? [fill(say.broken, { broken: broken.join(', ') })] : []),
    ...(ok ? [say.whole] : []),
  ];
  return { ok, text: lines.join('\n'), data: { ...simulated, broken, ok } };
}

function share(counted: IndicatorOutcome['apart']): string {
  return counted ? `${counted.numerator}/${counted.denominator}` : '–';
}
