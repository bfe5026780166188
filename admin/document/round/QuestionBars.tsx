import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { Tag } from '../../shared/StateChip.tsx';
import { BulletBar } from './BulletBar.tsx';
import type { Round } from './RoundHead.tsx';

type Question = Round['questions'][number];

/** Each question with its own turnout, a bar for every choice, and what came of it. */
export function QuestionBars({ round }: { round: Round }) {
  const words = useWords();
  return (
    <Box
      component="section"
      aria-label={words('round.questions')}
      sx={{ display: 'grid', gap: 2, minWidth: 0 }}
    >
      <BulletBar
        label={words('round.quorum')}
        value={round.present}
        needed={round.quorumNeeded}
        all={round.rollSize}
      />
      {round.questions.every(({ blank }) => blank === null) && (
        <Box sx={{ color: 'text.secondary' }}>
          {words(round.ballot === 'secret' ? 'round.secretTally' : 'round.notCounted')}
        </Box>
      )}
      {round.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
    </Box>
  );
}

function QuestionCard({ question }: { question: Question }) {
  const words = useWords();
  const { title, present, rollSize, quorumNeeded, blank, choices } = question;
  return (
    <Box
      component="article"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2,
        minWidth: 0,
      }}
    >
      <Typography variant="h3">{title}</Typography>
      <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary', mb: blank === null ? 0 : 1.5 }}>
        {words('round.votedOn', { count: present, all: rollSize, needed: quorumNeeded })}
      </Box>
      {blank !== null && (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {choices
            .filter(({ against }) => !against)
            .map((choice) => (
              <Box key={choice.value}>
                <BulletBar
                  label={choice.label}
                  value={choice.votes ?? 0}
                  needed={choice.majorityNeeded}
                  all={rollSize}
                />
                {choice.won && (
                  <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                    <Tag meaning="good">{words('round.won')}</Tag>
                    {(choice.votes ?? 0) < choice.majorityNeeded && (
                      <Box component="span" sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
                        {words('round.wonWithHigher')}
                      </Box>
                    )}
                  </Box>
                )}
              </Box>
            ))}
          {choices
            .filter(({ against }) => against)
            .map(({ value, label, votes }) => (
              <Box key={value} sx={{ color: 'text.secondary' }}>{`${label}: ${votes ?? 0}`}</Box>
            ))}
          <Box sx={{ color: 'text.secondary' }}>{words('round.blank', { count: blank })}</Box>
        </Box>
      )}
    </Box>
  );
}
