import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { OrganisationQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';

type Forms = NonNullable<OrganisationQuery['organisation']>['publicForms'];

/** Where people without accounts write to the unit: to be copied, scanned, printed. */
export function PublicForms({ forms }: { forms: Forms }) {
  const words = useWords();
  if (forms.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('directory.publicForms')}
      </Typography>
      {forms.map(({ kind, label, url, qrUrl, posterUrl }) => (
        <Box key={kind} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Box
            component="img"
            src={new URL(qrUrl).pathname}
            alt={words('directory.publicQr', { kind: label })}
            sx={{ width: 136, height: 136, border: 1, borderColor: 'divider', borderRadius: 1 }}
          />
          <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }}>{label}</Box>
            <Link href={url} target="_blank" rel="noopener" sx={{ overflowWrap: 'anywhere' }}>
              {url}
            </Link>
            <Typography variant="body2" sx={{ color: 'text.secondary', my: 0.5 }}>
              {words('directory.publicHelp')}
            </Typography>
            <Link href={posterUrl} target="_blank" rel="noopener">
              {words('directory.publicPoster')}
            </Link>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
