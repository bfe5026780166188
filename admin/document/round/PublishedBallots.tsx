import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../shared/Field.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import { Tag } from '../../shared/StateChip.tsx';
import type { Round } from './RoundHead.tsx';
import { plainCode, publishedCode, spacedCode } from './ballotCode.ts';

interface Listed {
  id: string;
  title: string;
  ballots: Round['ballots'];
  choices: { value: string; label: string }[];
}

const WHOLE = 'content';

/** Every ballot of a secret round that is over, so that each voter can look whether the own one was counted as cast. */
export function PublishedBallots({ round }: { round: Round }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [mine, setMine] = useState<Record<string, string>>({});
  const lists = listsIn(round, words);
  if (lists.length === 0) return null;
  const look = async (text: string) => {
    setTyped(text);
    const code = plainCode(text);
    const own = await Promise.all(lists.map(async ({ id }) => [id, await publishedCode(round.id, id, code)]));
    setMine(Object.fromEntries(own) as Record<string, string>);
  };
  const found = lists.filter(({ id, ballots }) => ballots.some(({ code }) => code === mine[id])).length;
  return (
    <Box
      component="details"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}
    >
      <Box component="summary" sx={{ p: 2, fontWeight: 600, cursor: 'pointer', minHeight: 48 }}>
        {words('round.published')}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, px: 2, pb: 2, minWidth: 0 }}>
        <Field label={words('round.myCode')} help={words('round.publishedHelp')}>
          {(wiring) => <TextInput wiring={wiring} value={typed} onChange={(text) => void look(text)} />}
        </Field>
        {plainCode(typed) !== '' && (
          <Box role="status" sx={{ fontWeight: 600 }}>
            {found === 0 ? words('round.mineNotFound') : words('round.mineFound', { smart_count: found })}
          </Box>
        )}
        {lists.map((list) => (
          <BallotList key={list.id} list={list} mine={mine[list.id]} />
        ))}
      </Box>
    </Box>
  );
}

function BallotList({ list: { title, ballots, choices }, mine }: { list: Listed; mine: string | undefined }) {
  const words = useWords();
  const said = (picked: readonly string[]) =>
    picked.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(', ') ||
    words('round.sheetBlank');
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Box sx={{ fontWeight: 600, mb: 0.5 }}>{title}</Box>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {ballots.map(({ code, choices: picked }) => (
          <Box
            component="li"
            key={code}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              px: 1.5,
              py: 0.75,
              bgcolor: code === mine ? 'sunk' : undefined,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ fontFamily: 'monospace', width: 150 }}>{spacedCode(code)}</Box>
            <Box sx={{ flex: 1, minWidth: 160 }}>{said(picked)}</Box>
            {code === mine && <Tag meaning="good">{words('round.yours')}</Tag>}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function listsIn(round: Round, words: ReturnType<typeof useWords>): Listed[] {
  const whole = {
    ...{ id: WHOLE, title: words('round.wholeQuestion'), ballots: round.ballots },
    choices: (['agree', 'disagree', 'abstain'] as const).map((value) => ({
      value,
      label: words(`round.${value}`),
    })),
  };
  return [whole, ...round.questions].filter(({ ballots }) => ballots.length > 0);
}
