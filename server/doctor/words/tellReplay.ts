import {
  kitLabels,
  labelsOf,
  type Flow,
  type FlowLabels,
  type Locale,
} from '../../../workflows/kit/index.ts';
import type { Replay, ReplayedAct } from '../replay/replayDocument.ts';
import { inWords } from './inWords.ts';

/** A replay for whoever looks after the machine, part by part: the head, a line an act, the verdict. The test comes apart. */
export async function tellReplay(
  { head, acts, standing, departsAt }: Replay,
  flow: Flow | undefined,
  locale: Locale,
): Promise<{ head: string; acts: string[]; verdict: string }> {
  const labels = flow ? await labelsOf(flow, locale) : null;
  const { number, title, unit, kind, id } = head;
  return {
    head: `${[labels?.kind ?? kind, number].filter(Boolean).join(' ')} “${title}”, ${unit}\n${id}`,
    acts: acts.map((act) => tellAct(act, labels, locale)),
    verdict: verdict({ acts, standing, departsAt }, locale),
  };
}

function tellAct(act: ReplayedAct, labels: FlowLabels | null, locale: Locale): string {
  const { seq, at, action, from, to, reason, faults } = act;
  const kit = kitLabels(locale);
  const acts: Record<string, string> = { ...kit.acts, ...labels?.actions };
  const state = (name: string) => labels?.states[name] ?? name;
  const moved = from === to ? state(to) : [...(from ? [state(from)] : []), state(to)].join(' → ');
  return [
    `${faults.length > 0 ? '✗' : '✓'} #${seq}  ${moment(at)}  ${who(act, locale)}: ${acts[action] ?? action}  [${moved}]`,
    ...(reason ? [`       ${reason}`] : []),
    ...faults.map((fault) => `     ✗ ${inWords(fault, locale) ?? fault}`),
  ].join('\n');
}

function who({ actorName, onBehalfOfName, office }: ReplayedAct, locale: Locale): string {
  const offices: Record<string, string> = kitLabels(locale).offices;
  const name = actorName ?? offices['engine'] ?? '';
  const behalf = onBehalfOfName ? `${locale === 'vi' ? 'thay' : 'for'} ${onBehalfOfName}` : '';
  const held = actorName && office ? (offices[office] ?? office) : '';
  const told = [held, behalf].filter(Boolean).join(', ');
  return told ? `${name} (${told})` : name;
}

function verdict({ acts, standing, departsAt }: Omit<Replay, 'head' | 'test'>, locale: Locale): string {
  const vi = locale === 'vi';
  const count = acts.length;
  if (departsAt === null && standing.length === 0)
    return vi
      ? `✓ ${count} việc nối liền, dẫn đúng tới trạng thái, phiên bản, nội dung và việc chờ đang lưu.`
      : `✓ ${count} acts in one chain lead exactly to the state, version, content and work items that are stored.`;
  return [
    departsAt === null
      ? vi
        ? `✗ ${count} việc trong lịch sử đều đúng, nhưng văn bản không đứng ở chỗ lịch sử dẫn tới:`
        : `✗ All ${count} acts of the history hold, but the document does not stand where they lead:`
      : vi
        ? `✗ Lịch sử không còn đúng từ việc #${departsAt}. Trước đó mọi việc đều tin được.`
        : `✗ The history does not hold from act #${departsAt} on. All before it can be relied on.`,
    ...standing.map((fault) => `     ${inWords(fault, locale) ?? fault}`),
    vi
      ? '     → Có người đã sửa ngoài hệ thống. Lệnh này chưa thay đổi gì; giữ nguyên máy, so với bản sao lưu.'
      : '     → Somebody changed it past the system. This command changed nothing; keep the machine as it is and compare with a backup.',
  ].join('\n');
}

const format = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hour12: false },
  ...{
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
});

/** "12/01/2026 09:00:00", in Vietnam. */
function moment(at: string): string {
  const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}:${part['second']}`;
}
