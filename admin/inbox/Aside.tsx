import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

/** A quiet box beside the main matter. */
export function Aside({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <Box
      component="aside"
      aria-labelledby={id}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2.5,
        minWidth: 0,
      }}
    >
      <Typography id={id} variant="h3" component="h2">
        {title}
      </Typography>
      {lead && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {lead}
        </Typography>
      )}
      <Box sx={{ mt: 2 }}>{children}</Box>
    </Box>
  );
}
