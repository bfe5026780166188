import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** An empty place says why it is empty and offers the next step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <Box
      sx={{
        border: '1px dashed',
        borderColor: 'edge',
        borderRadius: 2,
        px: 3,
        py: { xs: 4, md: 6 },
        textAlign: 'center',
      }}
    >
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {children && (
        <Typography component="div" sx={{ color: 'text.secondary', mt: 1, mx: 'auto', maxWidth: '56ch' }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2.5 }}>{action}</Box>}
    </Box>
  );
}
