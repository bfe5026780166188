import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { FlowLabels, FormField } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import type { PlacedFault } from './faultPlaces.ts';

interface OutlineProps {
  fields: FormField[];
  labels: FlowLabels;
  faults: PlacedFault[];
  onGo: (path: string) => void;
}

/** The parts of the form, with how many faults each has. */
export function Outline({ fields, labels, faults, onGo }: OutlineProps) {
  const words = useWords();
  return (
    <Box
      component="nav"
      aria-label={words('editor.outline')}
      sx={{ display: { xs: 'none', lg: 'block' }, position: 'sticky', top: 84, alignSelf: 'start' }}
    >
      <Box sx={{ fontWeight: 600, mb: 1 }}>{words('editor.outline')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 2, borderColor: 'divider' }}>
        {fields.map((field) => {
          const count = faults.filter((fault) => fault.path.split('.')[0] === field.key).length;
          return (
            <li key={field.key}>
              <Link
                component="button"
                type="button"
                onClick={() => onGo(field.key)}
                sx={{ font: 'inherit', fontSize: '0.9375rem', textAlign: 'left', px: 1.5, py: 0.75 }}
              >
                {labels.fields[field.path]?.label ?? field.key}
                {count > 0 && (
                  <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
                    {` (${count})`}
                  </Box>
                )}
              </Link>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
