import Box from '@mui/material/Box';
import type { PreviewPartsFragment } from '../data/generated/operations.ts';
import { PreviewList } from './PreviewList.tsx';
import { listsOfPreview, type More } from './previewLines.ts';

interface PreviewViewProps {
  preview: PreviewPartsFragment;
  more: More;
}

/** What a decision does to organisations, and to whatever belongs to them: each with its count. */
export function PreviewView({ preview, more }: PreviewViewProps) {
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {listsOfPreview.map((name) => (
        <PreviewList key={name} name={name} preview={preview} more={more} />
      ))}
    </Box>
  );
}
