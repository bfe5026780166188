import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { dueWord } from './due.ts';
import { showDate } from './format.ts';

/** "còn 3 ngày", with the day itself beside it where there is room. */
export function Due({ at, withDate = false }: { at: string | null; withDate?: boolean }) {
  const words = useWords();
  if (!at) return null;
  const word = dueWord(at, new Date());
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }} title={showDate(at)}>
      <Box
        component="span"
        sx={{ color: `${word.meaning}.ink`, fontWeight: word.meaning === 'closed' ? 400 : 600 }}
      >
        {words(word.key, { smart_count: word.smart_count })}
      </Box>
      {withDate && (
        <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
          {showDate(at)}
        </Box>
      )}
    </Box>
  );
}
