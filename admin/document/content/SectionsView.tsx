import Box from '@mui/material/Box';
import { idOf, type Row, rowsIn, textOf } from '../../kit/contentValues.ts';
import { sectionNumber } from '../../kit/sectionNumber.ts';
import { elementId } from '../places.ts';
import { NoteMarks, type RowNote } from './NoteMarks.tsx';

interface SectionsViewProps {
  sections: Row[];
  depth: number;
  notes: RowNote[];
}

/** Sections as they are numbered in print: I. · 1. · a) */
export function SectionsView({ sections, depth, notes }: SectionsViewProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, pl: depth === 0 ? 0 : 2, maxWidth: '76ch' }}>
      {sections.map((section, place) => (
        <Box key={idOf(section) ?? place} id={elementId(idOf(section) ?? '')} tabIndex={-1}>
          <NoteMarks notes={notes.filter((note) => note.rowId !== null && note.rowId === idOf(section))} />
          {textOf(section['heading']) && (
            <Box sx={{ fontWeight: depth < 2 ? 600 : 500 }}>
              {sectionNumber(depth, place)} {textOf(section['heading'])}
            </Box>
          )}
          {rowsIn(section['blocks']).map((block, line) => (
            <Box
              key={idOf(block) ?? line}
              id={elementId(idOf(block) ?? '')}
              sx={{
                mt: 0.5,
                whiteSpace: 'pre-line',
                pl: block['type'] === 'subBullet' ? 4 : block['type'] === 'bullet' ? 2 : 0,
              }}
            >
              <NoteMarks notes={notes.filter((note) => note.rowId !== null && note.rowId === idOf(block))} />
              {block['type'] === 'bullet' && '- '}
              {block['type'] === 'subBullet' && '+ '}
              {textOf(block['text'])}
            </Box>
          ))}
          <SectionsView sections={rowsIn(section['sections'])} depth={depth + 1} notes={notes} />
        </Box>
      ))}
    </Box>
  );
}
