import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale } from 'react-admin';
import { officeName } from '../kit/officeName.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { To } from '../shared/To.tsx';
import { NoteCheckbox } from './NoteCheckbox.tsx';
import { placeOfNote } from './places.ts';
import type { DocumentParts } from './useDocument.ts';

type Note = DocumentParts['returns'][number]['notes'][number];

/** Whether the last return is still being worked on: returned, or drafted again and not yet sent back. */
export function openReturn(document: DocumentParts): DocumentParts['returns'][number] | undefined {
  return document.stateTone === 'RETURNED' || document.editable ? document.returns[0] : undefined;
}

/** Why it came back, from whom, when, and what to do about it, each a link to its row. */
export function ReturnBanner({ document }: { document: DocumentParts }) {
  const words = useWords();
  const locale = useLocale() === 'en' ? 'en' : 'vi';
  const last = openReturn(document);
  const revise = document.availableActions.find((action) => action.name === 'revise' && action.allowed);
  if (!last) return null;
  // Where it cannot be revised, something else is asked for: the state says what.
  const isToBeRevised = document.editable || document.availableActions.some(({ name }) => name === 'revise');
  const done = last.notes.filter((note) => note.answered).length;
  return (
    <Box
      component="section"
      aria-labelledby="returned"
      sx={{
        border: 1,
        borderColor: 'returned.line',
        bgcolor: 'returned.soft',
        borderLeft: '6px solid',
        borderLeftColor: 'returned.ink',
        borderRadius: 1,
        p: { xs: 2, md: 2.5 },
        mb: 2,
      }}
    >
      <Typography id="returned" variant="h2" sx={{ color: 'returned.ink' }}>
        {isToBeRevised ? words('document.returnedTitle') : document.stateLabel}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.primary' }}>
        {[last.by.fullName, last.office && officeName(last.office, locale), showDateTime(last.at)]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Typography sx={{ mt: 1, maxWidth: '72ch', whiteSpace: 'pre-line' }}>
        <strong>{words('document.returnedReason')}: </strong>
        {last.reason}
      </Typography>
      {last.notes.length > 0 && (
        <>
          <Typography sx={{ mt: 1.5, fontWeight: 600 }}>
            {words('document.returnedNotes', { done, all: last.notes.length })}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {last.notes.map((note) => (
              <NoteLine key={note.id} note={note} document={document} />
            ))}
          </Box>
        </>
      )}
      {revise && (
        <Typography sx={{ mt: 1, fontSize: '0.9375rem' }}>
          {words('document.reviseFirst', { action: revise.label })}
        </Typography>
      )}
    </Box>
  );
}

function NoteLine({ note, document }: { note: Note; document: DocumentParts }) {
  const words = useWords();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        justifyContent: 'space-between',
        gap: 2,
        maxWidth: 860,
      }}
    >
      <NoteCheckbox note={note} label={`${note.sectionLabel}: ${note.text}`} />
      <To
        to={placeOfNote(document, note)}
        aria-label={`${words('document.notePlace')}: ${note.sectionLabel}`}
        sx={{ pt: '9px', whiteSpace: 'nowrap', fontSize: '0.9375rem' }}
      >
        {words('document.notePlace')}
      </To>
    </Box>
  );
}
