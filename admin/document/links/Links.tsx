import Box from '@mui/material/Box';
import type { DocumentParts } from '../useDocument.ts';
import { LinkLine } from './LinkLine.tsx';
import { OpenButton } from './OpenButton.tsx';

/** What opened this document, what it opened as a whole, and what it may open. */
export function Links({ document }: { document: DocumentParts }) {
  const lines = document.links.filter(({ direction, rowId }) => direction === 'OPENED_BY' || rowId === null);
  const taken = lines.filter(({ direction, isVoid }) => direction === 'OPENED' && !isVoid).map(({ role }) => role);
  const openings = document.openings.filter(
    ({ rows, allowed, role }) => rows === null && allowed && !taken.includes(role),
  );
  if (lines.length + openings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 3 }}>
      {lines.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
      {openings.map((opening) => (
        <OpenButton key={opening.role} documentId={document.id} opening={opening} rowId={null} />
      ))}
    </Box>
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
  const lines = document.links.filter((link) => link.direction === 'OPENED' && link.rowId === rowId);
  const openings = document.openings.filter(
    ({ rows, allowed, role }) => rows === list && allowed && !lines.some((line) => line.role === role && !line.isVoid),
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
