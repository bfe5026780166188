import { checkInvariants, tellInvariant, type Examined } from '../../doctor/index.ts';
import type { Call, Outcome } from '../command.ts';
import { Listing } from '../listing.ts';

/** All fourteen, each told as soon as it has been looked at; good where none is broken. */
export async function reportInvariants(examined: Examined, call: Call): Promise<Outcome> {
  const listing = new Listing(call, 'invariants');
  const reports = await checkInvariants(examined, (report) =>
    listing.add(tellInvariant(report, call.locale), report),
  );
  const broken = reports.filter(({ status }) => status === 'broken').map(({ no }) => no);
  return listing.end(broken.length === 0, verdict(broken, call), { broken });
}

function verdict(broken: number[], { locale }: Call): string {
  if (broken.length === 0) return locale === 'vi' ? 'Không điều nào bị phá vỡ.' : 'None is broken.';
  return locale === 'vi'
    ? `Bị phá vỡ: điều ${broken.join(', ')}. Dữ liệu chưa bị lệnh này thay đổi; hãy giữ nguyên máy và một bản sao lưu trước khi sửa.`
    : `Broken: ${broken.join(', ')}. This command changed nothing; keep the machine as it is, and a backup, before you mend anything.`;
}
