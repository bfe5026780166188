import { tellFinding, type Finding } from '../../doctor/index.ts';
import type { Call, Outcome } from '../command.ts';
import { Listing } from '../listing.ts';

/** Each finding as it is made; good where none is a fault. */
export async function reportFindings(
  findings: AsyncIterable<Finding> | Iterable<Finding>,
  call: Call,
): Promise<Outcome> {
  const listing = new Listing(call, 'findings');
  const counts = { ok: 0, warning: 0, fault: 0 };
  for await (const finding of findings) {
    counts[finding.level] += 1;
    listing.add(tellFinding(finding, call.locale), finding);
  }
  const { fault: faults, warning: warnings } = counts;
  const verdict =
    call.locale === 'vi'
      ? `${faults} lỗi phải sửa, ${warnings} điều nên xem. Lệnh này không thay đổi gì.`
      : `${faults} faults to mend, ${warnings} things to look at. This command changed nothing.`;
  return listing.end(faults === 0, verdict, { faults, warnings });
}
