import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface PageProps {
  title: string;
  lead?: React.ReactNode;
  actions?: React.ReactNode;
  children: React.ReactNode;
}

/** A page of lists: its name once, on top, and its acts beside the name. */
export function Page({ title, lead, actions, children }: PageProps) {
  useTabTitle(title);
  return (
    <Box sx={{ maxWidth: 1280, mx: 'auto', px: { xs: 2, md: 4 }, pt: { xs: 2, md: 3 }, pb: 6 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 2, mb: { xs: 2, md: 3 } }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography variant="h1">{title}</Typography>
          {lead && (
            <Typography
              component="p"
              variant="body2"
              sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '72ch' }}
            >
              {lead}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  );
}

/** The browser tab says where one is. */
export function useTabTitle(title: string | undefined) {
  const words = useWords();
  const name = words('frame.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
