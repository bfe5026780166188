import Box from '@mui/material/Box';
import type { BlockerTextFragment } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { To } from '../../shared/To.tsx';
import { placeOfLink } from '../places.ts';

interface BlockerLinesProps {
  blockers: BlockerTextFragment[];
  document: { id: string; editable: boolean };
  onFollow?: () => void;
}

/** Each reason as a sentence, with the way to what mends it. */
export function BlockerLines({ blockers, document, onFollow }: BlockerLinesProps) {
  const words = useWords();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {blockers.map((blocker) => {
        const place = placeOfLink(document, blocker.link);
        return (
          <li key={blocker.code + blocker.message}>
            {blocker.message}{' '}
            {place && (
              <To to={place} onClick={onFollow} aria-label={`${words('document.mend')}: ${blocker.message}`}>
                {words('document.mend')}
              </To>
            )}
          </li>
        );
      })}
    </Box>
  );
}
