import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PersonMark } from '../../frame/AccountMenu.tsx';
import { useWords, type Words } from '../../i18n/useWords.ts';
import { Tag } from '../../shared/StateChip.tsx';
import type { MeaningName } from '../../theme/theme.ts';
import type { Round } from './RoundHead.tsx';

type Member = Round['members'][number];

/** The roll: each with office and whether, in an open vote also what, they voted. */
export function Members({ round }: { round: Round }) {
  const words = useWords();
  return (
    <Box
      component="section"
      aria-labelledby="members"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper', minWidth: 0 }}
    >
      <Typography id="members" variant="h3" sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        {`${words('round.members')} (${round.members.length})`}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {round.members.map((member) => (
          <Box
            component="li"
            key={member.person.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              px: 2,
              py: 1.25,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <PersonMark fullName={member.person.fullName} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }}>{member.person.fullName}</Box>
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{member.officeLabel}</Box>
              {member.remark && <Box sx={{ fontSize: '0.9375rem' }}>“{member.remark}”</Box>}
            </Box>
            {isAsked(round, member) ? (
              <Tag meaning={meaningOf(member)}>{said(member, words)}</Tag>
            ) : (
              <Tag meaning="closed">{words('round.concerned')}</Tag>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Whom every question is about casts no ballot. */
function isAsked({ questions }: Round, { person }: Member): boolean {
  return questions.length === 0 || questions.some(({ about }) => about?.id !== person.id);
}

function said(member: Member, words: Words): string {
  if (member.choice === 'agree' || member.choice === 'disagree' || member.choice === 'abstain')
    return words(`round.${member.choice}`);
  return words(member.voted ? 'round.voted' : 'round.notVoted');
}

function meaningOf(member: Member): MeaningName {
  if (member.choice === 'disagree') return 'returned';
  if (member.choice === 'abstain') return 'closed';
  return member.voted ? 'good' : 'waiting';
}
