import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CalendarVersionsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';

/** Who wrote which version, when, why, by which decision. */
export function CalendarHistory() {
  const words = useWords();
  const { data } = useAsk(CalendarVersionsDocument, { first: 20 });
  const versions = data?.calendars.edges.map((edge) => edge.node) ?? [];
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('settings.versions')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {versions.map((one) => (
          <li key={one.version}>
            <Box sx={{ fontWeight: 600 }}>
              {words('settings.versionBy', {
                version: one.version,
                name: one.createdBy?.fullName ?? words('settings.system'),
                at: showDateTime(one.createdAt),
              })}
            </Box>
            <Box sx={{ color: 'text.secondary' }}>
              {[one.reason, one.decision].filter(Boolean).join(' · ')}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
