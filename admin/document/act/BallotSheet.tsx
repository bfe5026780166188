import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import { useWords } from '../../i18n/useWords.ts';
import { rowsIn } from '../../kit/contentValues.ts';
import { Boxed } from '../../shared/Boxed.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface BallotSheetProps {
  help: string | undefined;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: Answer[]) => void;
}

type Question = NonNullable<DocumentParts['currentRound']>['questions'][number];

interface Answer {
  questionId: string;
  choices: string[];
}

/** The ballot: every question one may vote on, its choices large enough for a thumb, a blank vote among them. */
export function BallotSheet({ help, document, value, faults, onChange }: BallotSheetProps) {
  const words = useWords();
  const answers = rowsIn(value) as unknown as Answer[];
  const questions = document.currentRound?.questions ?? [];
  const mine = questions.filter((question) => question.mine);
  const answerTo = ({ id }: Question) => answers.find(({ questionId }) => questionId === id)?.choices;
  const answer = ({ id }: Question, choices: string[]) =>
    onChange([...answers.filter(({ questionId }) => questionId !== id), { questionId: id, choices }]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box role="status" sx={{ fontWeight: 600 }}>
        {words('round.sheetDone', { count: mine.filter(answerTo).length, all: mine.length })}
      </Box>
      {help && <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{help}</Box>}
      {faults['answers'] && (
        <Box role="alert" sx={{ color: 'error.main', fontWeight: 600 }}>
          {answers.length === 0 ? words('round.sheetNothing') : faults['answers']}
        </Box>
      )}
      {mine.map((question) => (
        <Choices
          key={question.id}
          question={question}
          chosen={answerTo(question)}
          error={faultOf(question, answers, faults)}
          onChange={(choices) => answer(question, choices)}
        />
      ))}
      {questions
        .filter(({ mine: own }) => !own)
        .map((question) => (
          <Box key={question.id} sx={{ color: 'text.secondary' }}>
            <Box sx={{ fontWeight: 600 }}>{question.title}</Box>
            {words('round.sheetOwn')}
          </Box>
        ))}
    </Box>
  );
}

function Choices({
  question,
  chosen,
  error,
  onChange,
}: {
  question: Question;
  chosen: string[] | undefined;
  error: string | undefined;
  onChange: (choices: string[]) => void;
}) {
  const words = useWords();
  const single = question.most === 1;
  const Control = single ? Radio : Checkbox;
  const picked = chosen ?? [];
  const pick = (value: string) => {
    if (single) return onChange([value]);
    onChange(picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value]);
  };
  return (
    <Boxed title={question.title} error={error}>
      {!single && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
          {words('round.sheetMost', { most: question.most })}
        </Box>
      )}
      {question.choices
        .filter(({ open }) => open)
        .map(({ value, label }) => (
          <FormControlLabel
            key={value}
            sx={{ display: 'flex', minHeight: 48, mr: 0 }}
            disabled={!single && !picked.includes(value) && picked.length >= question.most}
            control={
              <Control checked={picked.includes(value)} onChange={() => pick(value)} name={question.id} />
            }
            label={label}
          />
        ))}
      <FormControlLabel
        sx={{ display: 'flex', minHeight: 48, mr: 0, color: 'text.secondary' }}
        control={
          <Radio
            checked={chosen !== undefined && picked.length === 0}
            onChange={() => onChange([])}
            name={question.id}
          />
        }
        label={words('round.sheetBlank')}
      />
    </Boxed>
  );
}

/** What the server found wrong with the answer to a question, wherever in its row. */
function faultOf({ id }: Question, answers: Answer[], faults: Record<string, string>): string | undefined {
  const at = answers.findIndex(({ questionId }) => questionId === id);
  const path = Object.keys(faults).find((key) => key.startsWith(`answers.${at}.`));
  return path && faults[path];
}
