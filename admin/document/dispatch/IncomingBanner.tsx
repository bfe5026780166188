import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { showDate } from '../../shared/format.ts';
import type { DocumentParts } from '../useDocument.ts';
import { useReceived } from './Receipt.tsx';
import { useOpened } from './useOpened.ts';
import { useReceive } from './useReceive.ts';

type Came = DocumentParts['sentToMe'][number];

/** For whoever it was sent to: when it came, and its place in the unit's register. To see it is to have opened it. */
export function IncomingBanner({ document }: { document: DocumentParts }) {
  const words = useWords();
  useOpened(document);
  if (document.sentToMe.length === 0) return null;
  return (
    <Box
      component="section"
      aria-labelledby="incoming"
      sx={{
        border: 1,
        borderColor: 'divider',
        bgcolor: 'accentSoft',
        borderRadius: 1,
        p: { xs: 1.5, md: 2 },
        mb: 2,
      }}
    >
      <Typography id="incoming" variant="h3" component="h2">
        {words('dispatch.bannerTitle')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, mt: 0.5 }}>
        {document.sentToMe.map((came) => (
          <CameLine key={came.id} came={came} />
        ))}
      </Box>
    </Box>
  );
}

function CameLine({ came }: { came: Came }) {
  const words = useWords();
  const received = useReceived(came);
  const { receive, busy } = useReceive();
  const { organisation } = came;
  const date = showDate(came.sentAt);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
      <span>
        {organisation
          ? words('dispatch.bannerUnit', { unit: organisation.name, date })
          : words('dispatch.bannerMe', { date })}
      </span>
      {received ? (
        <strong>{received}</strong>
      ) : (
        <Button variant="outlined" disabled={busy} onClick={() => void receive(came.id)}>
          {words(organisation ? 'dispatch.receive' : 'dispatch.acknowledge')}
        </Button>
      )}
    </Box>
  );
}
