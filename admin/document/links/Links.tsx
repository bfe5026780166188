import Box from '@mui/material/Box';
import { CANCELLED } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useFlow } from '../../kit/useFlow.ts';
import type { DocumentParts } from '../useDocument.ts';
import { LinkLine } from './LinkLine.tsx';
import { GatherLink } from './GatherLink.tsx';
import { OpenButton } from './OpenButton.tsx';
import type { Opening } from './useOpen.ts';

/** What opened this document, what it opened as a whole, and what it may open. */
export function Links({ document }: { document: DocumentParts }) {
  const flow = useFlow(document.kind)?.flow;
  const lines = document.links.filter(({ direction, rowId }) => direction === 'OPENED_BY' || rowId === null);
  const again = (role: string) => flow?.opens?.[role]?.again ?? [CANCELLED];
  const taken = lines
    .filter(({ direction, role, state }) => direction === 'OPENED' && !again(role).includes(state))
    .map(({ role }) => role);
  const openings = document.openings.filter(
    ({ rows, allowed, role }) => rows === null && allowed && !taken.includes(role),
  );
  if (lines.length + openings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 3 }}>
      {lines.slice(0, MOST_LINES).map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
      {lines.length > MOST_LINES && <More lines={lines.slice(MOST_LINES)} />}
      {openings.map((opening) => (
        <Open key={opening.role} document={document} opening={opening} />
      ))}
    </Box>
  );
}

/** So many are shown at first: a decision on all units has as many links as there are units. */
const MOST_LINES = 5;

function More({ lines }: { lines: DocumentParts['links'] }) {
  const words = useWords();
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 32 }}>
        {words('document.linksMore', { smart_count: lines.length })}
      </Box>
      <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
        {lines.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
      </Box>
    </Box>
  );
}

/** What many documents open together is made on a page of its own, where one sees which of them. */
function Open({ document, opening }: { document: DocumentParts; opening: Opening }) {
  const together = useFlow(document.kind)?.flow.opens?.[opening.role]?.together;
  return together ? (
    <GatherLink kind={document.kind} role={opening.role} label={opening.roleLabel} year={document.year} />
  ) : (
    <OpenButton documentId={document.id} opening={opening} rowId={null} />
  );
}

/** What one row of a list opened, or the way to open it. */
export function RowLinks({
  document,
  list,
  rowId,
}: {
  document: DocumentParts;
  list: string;
  rowId: string;
}) {
  const flow = useFlow(document.kind)?.flow;
  const again = (role: string) => flow?.opens?.[role]?.again ?? [CANCELLED];
  const lines = document.links.filter((link) => link.direction === 'OPENED' && link.rowId === rowId);
  const openings = document.openings.filter(
    ({ rows, allowed, role }) =>
      rows === list &&
      allowed &&
      !lines.some((line) => line.role === role && !again(role).includes(line.state)),
  );
  if (lines.length + openings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {lines.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
      {openings.map((opening) => (
        <OpenButton key={opening.role} documentId={document.id} opening={opening} rowId={rowId} />
      ))}
    </Box>
  );
}
