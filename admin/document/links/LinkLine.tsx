import Box from '@mui/material/Box';
import type { DocumentPartsFragment } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { StateChip } from '../../shared/StateChip.tsx';
import { To } from '../../shared/To.tsx';

type Link = DocumentPartsFragment['links'][number];

/** One linked document: what it is for this one, where it stands, and the way to it where one may see it. */
export function LinkLine({ link }: { link: Link }) {
  const words = useWords();
  const { document } = link;
  const said = words(link.direction === 'OPENED' ? 'document.linkOpened' : 'document.linkOpenedBy', {
    kind: link.kindLabel.toLowerCase(),
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
      <span>
        {`${said}: `}
        {document ? (
          <To to={`/documents/${document.id}`}>
            {[document.numberLine, document.title].filter(Boolean).join(' · ')}
          </To>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {words('document.linkUnseen')}
          </Box>
        )}
      </span>
      <StateChip tone={link.stateTone} label={link.stateLabel} />
    </Box>
  );
}
