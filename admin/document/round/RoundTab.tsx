import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';
import { Empty } from '../../shared/Empty.tsx';
import { showDate } from '../../shared/format.ts';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import { Members } from './Members.tsx';
import { MinutesLink } from './MinutesLink.tsx';
import { MyBallot } from './MyBallot.tsx';
import { PublishedBallots } from './PublishedBallots.tsx';
import { QuestionBars } from './QuestionBars.tsx';
import { RoundHead } from './RoundHead.tsx';
import { RoundTag } from './RoundTag.tsx';
import { Tally } from './Tally.tsx';

/** The collective decision: how far it is, what is missing, who has voted, and my ballot. */
export function RoundTab({ document, onAct }: { document: DocumentParts; onAct: (chosen: Chosen) => void }) {
  const words = useWords();
  const round = document.currentRound;
  if (!round) return <Empty title={words('round.none')}>{words('round.noneHelp')}</Empty>;
  const earlier = document.rounds.filter((each) => each.id !== round.id);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
        <RoundHead round={round} />
        <MyBallot document={document} round={round} onAct={onAct} />
        {round.questions.length > 0 ? <QuestionBars round={round} /> : <Tally round={round} />}
        <PublishedBallots round={round} />
        <MinutesLink url={round.minutesUrl} />
        {round.discussion && (
          <Box component="section">
            <Box component="h3" sx={{ m: 0, mb: 0.5, fontWeight: 600, fontSize: '1rem' }}>
              {words('round.discussion')}
            </Box>
            <Box sx={{ whiteSpace: 'pre-line', maxWidth: '72ch' }}>{round.discussion}</Box>
          </Box>
        )}
        {earlier.length > 0 && (
          <Box component="section">
            <Box component="h3" sx={{ m: 0, mb: 1, fontWeight: 600, fontSize: '1rem' }}>
              {words('round.earlier')}
            </Box>
            {earlier.map((each) => (
              <Box key={each.id} sx={{ display: 'flex', gap: 1.5, alignItems: 'center', py: 0.5 }}>
                {words('round.no', { no: each.no })} <RoundTag status={each.status} />{' '}
                {showDate(each.openedAt)}
                <MinutesLink url={each.minutesUrl} />
              </Box>
            ))}
          </Box>
        )}
      </Box>
      <Members round={round} />
    </Box>
  );
}
