import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/useWords.ts';
import { rowsIn } from '../../kit/contentValues.ts';
import { Boxed } from '../../shared/Boxed.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface CountsFieldProps {
  label: string;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: Count[]) => void;
}

interface Count {
  questionId: string;
  choice: string;
  votes: number;
}

/** What was counted at the table: a figure for every choice of every question; an empty one is none. */
export function CountsField({ label, document, value, faults, onChange }: CountsFieldProps) {
  const words = useWords();
  const counts = rowsIn(value) as unknown as Count[];
  const at = (questionId: string, choice: string) =>
    counts.findIndex((count) => count.questionId === questionId && count.choice === choice);
  const change = (questionId: string, choice: string, typed: string) => {
    const others = counts.filter((count) => count.questionId !== questionId || count.choice !== choice);
    const digits = typed.replace(/\D/g, '');
    onChange(digits ? [...others, { questionId, choice, votes: Number(digits) }] : others);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ fontWeight: 600 }}>{label}</Box>
      {(document.currentRound?.questions ?? []).map((question) => (
        <Boxed key={question.id} title={question.title}>
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {question.choices.map(({ value: choice, label: name }) => {
              const index = at(question.id, choice);
              const path = Object.keys(faults).find((key) => `${key}.`.startsWith(`counts.${index}.`));
              return (
                <Box key={choice} sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
                  <Box sx={{ flex: 1 }}>{name}</Box>
                  <TextField
                    size="small"
                    value={counts[index] ? String(counts[index].votes) : ''}
                    error={path !== undefined}
                    helperText={path && faults[path]}
                    onChange={(event) => change(question.id, choice, event.target.value)}
                    slotProps={{
                      htmlInput: {
                        inputMode: 'numeric',
                        'aria-label': `${question.title}: ${name}, ${words('round.votes')}`,
                      },
                    }}
                    sx={{ width: 96 }}
                  />
                </Box>
              );
            })}
          </Box>
        </Boxed>
      ))}
    </Box>
  );
}
