import { GatherLink } from '../document/links/GatherLink.tsx';
import { isAbove, useActingOffice } from '../frame/useViewer.ts';
import { useFlow } from '../kit/useFlow.ts';

const preparing = new Set(['officer', 'recordsClerk', 'viceChair', 'committeeMember']);

/** For who prepares papers above: the documents that are made from many of this kind. */
export function GatherLinks({ kind }: { kind: string }) {
  const { office } = useActingOffice();
  const parts = useFlow(kind);
  if (!parts || !office || !isAbove(office) || !preparing.has(office.office)) return null;
  return Object.entries(parts.flow.opens ?? {})
    .filter(([, { together }]) => together)
    .map(([role]) => (
      <GatherLink key={role} kind={kind} role={role} label={parts.labels.roles?.[role] ?? role} />
    ));
}
