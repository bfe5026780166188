import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { To } from '../shared/To.tsx';

/** A page broke: say so, keep the frame. */
export function Crash() {
  const words = useWords();
  return (
    <Page title={words('faults.crashTitle')}>
      <Empty
        title={words('faults.crashTitle')}
        action={
          <Button variant="contained" onClick={() => location.reload()}>
            {words('faults.reload')}
          </Button>
        }
      >
        {words('faults.crash')}
      </Empty>
    </Page>
  );
}

/** No page at this address. */
export function NotFound() {
  const words = useWords();
  return (
    <Page title={words('faults.notFoundTitle')}>
      <Empty title={words('faults.notFoundTitle')} action={<To to="/">{words('faults.home')}</To>}>
        {words('faults.notFound')}
      </Empty>
    </Page>
  );
}
