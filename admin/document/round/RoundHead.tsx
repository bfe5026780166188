import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { showDate, showDateTime } from '../../shared/format.ts';
import type { DocumentParts } from '../useDocument.ts';
import { RoundTag } from './RoundTag.tsx';

export type Round = NonNullable<DocumentParts['currentRound']>;

/** Which vote this is, and the one sentence that says how it stands. */
export function RoundHead({ round }: { round: Round }) {
  const words = useWords();
  const facts = [
    words(round.mode === 'meeting' ? 'round.modeMeeting' : 'round.modeOnline'),
    words(round.ballot === 'secret' ? 'round.ballotSecret' : 'round.ballotOpen'),
    words('round.onRevision', { no: round.revision }),
  ];
  const when = [
    words('round.openedBy', { name: round.openedBy.fullName, at: showDateTime(round.openedAt) }),
    round.heldOn && words('round.heldOn', { date: showDate(round.heldOn) }),
    round.closedAt
      ? words('round.closedAt', { at: showDateTime(round.closedAt) })
      : round.closesAt && words('round.closesAt', { at: showDateTime(round.closesAt) }),
  ].filter(Boolean);
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography variant="h2">{words('round.no', { no: round.no })}</Typography>
        <RoundTag status={round.status} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {facts.join(', ')}. {when.join('. ')}.
      </Typography>
      <Typography role="status" sx={{ mt: 1.5, fontSize: '1.125rem', fontWeight: 600 }}>
        {round.summary}
      </Typography>
      {round.warnings.map((warning) => (
        <Alert key={warning.code} severity="warning" variant="outlined" sx={{ mt: 1.5 }}>
          {warning.message}
        </Alert>
      ))}
    </Box>
  );
}
