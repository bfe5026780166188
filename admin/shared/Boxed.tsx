import Box from '@mui/material/Box';

interface BoxedProps {
  title: string;
  error?: string;
  children: React.ReactNode;
}

/** Fields that answer one thing, in a box under its name, however long that is. */
export function Boxed({ title, error, children }: BoxedProps) {
  return (
    <Box
      component="fieldset"
      sx={{
        ...{ border: 1, borderColor: error ? 'error.main' : 'divider', borderRadius: 2 },
        ...{ m: 0, p: 1.5, minWidth: 0 },
      }}
    >
      {/* Afloat it stands within the border; else a name of two lines is crossed by it. */}
      <Box component="legend" sx={{ float: 'left', width: '100%', p: 0, mb: 0.5, fontWeight: 600 }}>
        {title}
      </Box>
      <Box sx={{ clear: 'both' }}>
        {error && (
          <Box role="alert" sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem' }}>
            {error}
          </Box>
        )}
        {children}
      </Box>
    </Box>
  );
}
