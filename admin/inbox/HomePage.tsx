import Box from '@mui/material/Box';
import { lazy } from 'react';
import { seesNoDocuments, useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../shared/Page.tsx';
import { Inbox } from './Inbox.tsx';
import { YearAside } from './YearAside.tsx';

const OrganisationsPage = lazy(() => import('../directory/OrganisationsPage.tsx'));

/** Home: what waits for me, and beside it where my unit stands in the year. */
export default function HomePage() {
  const words = useWords();
  const viewer = useViewer();
  if (viewer && seesNoDocuments(viewer)) return <OrganisationsPage />;
  return (
    <Page title={words('frame.inbox')} lead={words('inbox.lead')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { lg: 'minmax(0, 1fr) 320px' },
          gap: { xs: 4, lg: 4 },
          alignItems: 'start',
        }}
      >
        <Inbox />
        <YearAside />
      </Box>
    </Page>
  );
}
