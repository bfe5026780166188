import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import type { Round } from './RoundHead.tsx';

const choices = ['agree', 'disagree', 'abstain'] as const;

interface MyBallotProps {
  document: DocumentParts;
  round: Round;
  onAct: (chosen: Chosen) => void;
}

/** Three large buttons; each opens the confirmation with that choice already made. */
export function MyBallot({ document, round, onAct }: MyBallotProps) {
  const words = useWords();
  const allowed = document.availableActions.some((action) => action.name === 'castBallot' && action.allowed);
  if (!allowed || round.status !== 'OPEN') return null;
  if (round.questions.length > 0) return <MySheet round={round} onAct={onAct} />;
  const mine = choices.find((choice) => choice === round.myChoice);
  return (
    <Box
      component="section"
      aria-labelledby="my-ballot"
      sx={{ border: 2, borderColor: 'primary.main', borderRadius: 2, bgcolor: 'background.paper', p: 2 }}
    >
      <Typography id="my-ballot" variant="h3">
        {words('round.mine')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>
        {mine
          ? words('round.mineNow', { choice: words(`round.${mine}`).toLowerCase() })
          : words(round.ballot === 'secret' ? 'round.mineSecret' : 'round.mineAsk')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: 'repeat(3, 1fr)' } }}>
        {choices.map((choice) => (
          <Button
            key={choice}
            variant={choice === mine ? 'contained' : 'outlined'}
            aria-pressed={choice === mine}
            size="large"
            onClick={() => onAct({ name: 'castBallot', payload: { choice } })}
            sx={{ minHeight: 56, fontSize: '1.0625rem' }}
          >
            {words(`round.${choice}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

/** A round with questions: one button opens the sheet, with what an open ballot said before. */
function MySheet({ round, onAct }: Omit<MyBallotProps, 'document'>) {
  const words = useWords();
  const mine = round.questions.filter((question) => question.mine);
  const before = mine.filter(({ myChoices }) => myChoices !== null);
  const answers = before.map(({ id, myChoices }) => ({ questionId: id, choices: myChoices ?? [] }));
  const voted = before.length > 0;
  return (
    <Box
      component="section"
      aria-labelledby="my-ballot"
      sx={{ border: 2, borderColor: 'primary.main', borderRadius: 2, bgcolor: 'background.paper', p: 2 }}
    >
      <Typography id="my-ballot" variant="h3">
        {words('round.mine')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>
        {words('round.sheetAsk', { smart_count: mine.length })}{' '}
        {words(round.ballot === 'secret' ? 'round.mineSecret' : 'round.sheetOpen')}
      </Typography>
      <Button
        variant="contained"
        size="large"
        onClick={() => onAct({ name: 'castBallot', payload: voted ? { answers } : {} })}
        sx={{ minHeight: 56, width: { xs: '100%', sm: 'auto' } }}
      >
        {words(voted ? 'round.sheetAgain' : 'round.sheet')}
      </Button>
    </Box>
  );
}
