import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AttendanceBook, Attendee } from '../../../workflows/kit/index.ts';
import { useViewer } from '../../frame/useViewer.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { FlowParts } from '../../kit/useFlow.ts';
import { Empty } from '../../shared/Empty.tsx';
import { Field } from '../../shared/Field.tsx';
import { showDate } from '../../shared/format.ts';
import { Pick } from '../../shared/Pick.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import { useSearchParams } from '../../shared/useSearchParams.ts';
import { today } from '../../shared/years.ts';
import { BlockerLines } from '../act/BlockerLines.tsx';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import { AttendeeRow } from './AttendeeRow.tsx';
import { Certificates } from './Certificates.tsx';
import { isLike } from './isLike.ts';
import { ListFile } from './ListFile.tsx';
import { MyCode } from './MyCode.tsx';
import { Scanned } from './Scanned.tsx';
import { useDoor } from './useDoor.ts';

interface AttendanceTabProps {
  document: DocumentParts;
  parts: FlowParts;
  book: AttendanceBook;
  onAct: (chosen: Chosen) => void;
}

/** Who was invited and who came: at the door somebody is found by name or code and ticked off in one touch. */
export default function AttendanceTab({ document, parts, book, onAct }: AttendanceTabProps) {
  const words = useWords();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const sessions = book.sessions(document.content).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const people = book.attendees(document.content);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState('');
  const session = sessions.find(({ id }) => id === chosen) ?? sessionAt(sessions, today());
  const { tick, busy, trouble } = useDoor(document, book);
  const offered = (name: string) =>
    document.availableActions.some((action) => action.name === name && action.allowed);
  const mayTick = offered(book.ticks) && session !== undefined && session.on <= today();
  const found = people.filter((one) => isLike(`${one.fullName} ${one.organisation}`, typed));
  const isThere = ({ attended }: Attendee) => session !== undefined && attended.includes(session.id);
  const mark = (one: Attendee) =>
    session && void tick({ sessionId: session.id, personId: one.personId, absent: isThere(one) });
  const scanned = search.get('person');
  const own = people.find(({ personId }) => personId === viewer?.person.id);
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
      {own && !offered(book.ticks) && sessions.some(({ on }) => on >= today()) && (
        <MyCode documentId={document.id} attendee={own} />
      )}
      {scanned && offered(book.ticks) && (
        <Scanned
          attendee={people.find(({ personId }) => personId === scanned)}
          session={session}
          busy={busy.has(scanned)}
          isThere={isThere}
          onTick={mayTick ? mark : undefined}
          onClose={() => setSearch({ tab: 'attendance' })}
        />
      )}
      {trouble && (
        <Alert severity="error" variant="outlined">
          <strong>{words('attendance.failed')}</strong>
          {'blockers' in trouble ? (
            <BlockerLines blockers={trouble.blockers} document={document} onFollow={() => undefined} />
          ) : (
            <Problem error={trouble.error} />
          )}
        </Alert>
      )}
      {people.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, gap: 2 }}>
          <Field label={words('attendance.session')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={session?.id ?? ''}
                options={sessions.map(({ id, title, on }) => ({
                  value: id,
                  label: `${showDate(on)} – ${title}`,
                }))}
                onChange={setChosen}
              />
            )}
          </Field>
          <Field label={words('attendance.find')}>
            {(wiring) => <TextInput wiring={wiring} value={typed} onChange={setTyped} />}
          </Field>
        </Box>
      )}
      {session && session.on > today() && people.length > 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          {words('attendance.notYet', { on: showDate(session.on) })}
        </Typography>
      )}
      {people.length === 0 ? (
        <Empty title={words('attendance.emptyTitle')}>{words('attendance.emptyHelp')}</Empty>
      ) : (
        <Box>
          <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>
            {words('attendance.present', { present: people.filter(isThere).length, all: people.length })}
          </Typography>
          <Box
            component="ul"
            sx={{
              ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
              bgcolor: 'background.paper',
            }}
          >
            {found.map((one) => (
              <AttendeeRow
                key={one.id}
                attendee={one}
                outcome={one.outcome && parts.labels.fields[`${book.list}.outcome`]?.options?.[one.outcome]}
                isThere={isThere(one)}
                busy={busy.has(one.personId)}
                onTick={mayTick ? () => mark(one) : undefined}
              />
            ))}
          </Box>
        </Box>
      )}
      {people.some(({ certificate }) => certificate) && <Certificates documentId={document.id} />}
      {offered(book.invites) && (
        <Box>
          <Button variant="outlined" onClick={() => onAct({ name: book.invites })}>
            {words('attendance.invite')}
          </Button>
        </Box>
      )}
      {(offered(book.invites) || offered(book.ticks)) && <ListFile documentId={document.id} />}
    </Box>
  );
}

/** Today's session, else the one that was last, else the first. */
function sessionAt<Session extends { on: string }>(sessions: Session[], day: string): Session | undefined {
  return sessions.find(({ on }) => on === day) ?? sessions.findLast(({ on }) => on < day) ?? sessions[0];
}
