import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { showDate, showDateTime } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { listPath } from '../documents/listPath.ts';
import type { DocumentParts } from './useDocument.ts';
import { WaitsFor } from './WaitsFor.tsx';

/** Type, number, title, unit, state, due: where am I, at first sight. */
export function Head({ document }: { document: DocumentParts }) {
  const words = useWords();
  const number = document.numberLine
    ? words('document.number', { number: document.numberLine })
    : words('document.numberBlank');
  const facts = [
    document.issuedOn && words('document.issuedOn', { date: showDate(document.issuedOn) }),
    document.incomingNumber && words('document.incoming', { number: document.incomingNumber }),
    words('document.drafter', { name: document.draftedBy.fullName }),
    words('document.revision', { no: document.revisions.reduce((most, each) => Math.max(most, each.no), 1) }),
  ].filter(Boolean);
  return (
    <Box component="header">
      <Typography variant="body2" component="p" sx={{ color: 'text.secondary' }}>
        <To to={listPath(document.kind)} sx={{ fontWeight: 600 }}>
          {document.kindLabel}
        </To>
        {` · ${number}`}
      </Typography>
      <Typography variant="h1" sx={{ mt: 0.25, maxWidth: '36em' }}>
        {document.title}
      </Typography>
      <Typography sx={{ mt: 0.5 }}>{document.organisation.name}</Typography>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.75, mt: 1 }}
      >
        <StateChip tone={document.stateTone} label={document.stateLabel} />
        {document.dueAt && (
          <span>
            {words('common.due')}: <Due at={document.dueAt} withDate />
          </span>
        )}
        <WaitsFor document={document} />
        {document.automatic && (
          <span>
            {words('document.automatic', {
              act: document.automatic.label.toLowerCase(),
              at: showDateTime(document.automatic.at),
            })}
          </span>
        )}
        <Typography variant="caption" component="span" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
      </Box>
    </Box>
  );
}
