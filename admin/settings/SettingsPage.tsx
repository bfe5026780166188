import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../shared/Page.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { isOfProvince, managesConnections, useViewer } from '../frame/useViewer.ts';
import { CriteriaTab } from './CriteriaTab.tsx';
import { CalendarTab } from './CalendarTab.tsx';
import { DeadlinesTab } from './DeadlinesTab.tsx';

const tabs: Record<string, React.ReactNode> = {
  calendar: <CalendarTab />,
  deadlines: <DeadlinesTab />,
  criteria: <CriteriaTab />,
};

/** What the whole province works by: its calendar, how long each step may take, by what is judged. */
export default function SettingsPage() {
  const words = useWords();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const above = isOfProvince(viewer);
  const manages = viewer !== undefined && managesConnections(viewer);
  const asked = search.get('tab') ?? '';
  const tab = above && Object.hasOwn(tabs, asked) ? asked : 'calendar';
  return (
    <Page
      title={words('settings.title')}
      lead={words('settings.lead')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {manages && <To to="/connections">{words('connections.title')}</To>}
          <To to="/flows">{words('settings.procedures')}</To>
        </Box>
      }
    >
      {above && (
        <Box sx={{ maxWidth: 560 }}>
          <Segments
            label={words('settings.part')}
            value={tab}
            options={[
              { value: 'calendar', label: words('settings.calendar') },
              { value: 'deadlines', label: words('settings.deadlines') },
              { value: 'criteria', label: words('settings.criteria') },
            ]}
            onChange={(chosen) => setSearch({ tab: chosen })}
          />
        </Box>
      )}
      {tabs[tab]}
    </Page>
  );
}
