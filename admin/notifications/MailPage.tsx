import { MailWishDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { MailForm } from './MailForm.tsx';

/** Where the last line of every mail leads: how one wants mail, or that one wants none. */
export default function MailPage() {
  const words = useWords();
  const { data, error, refetch } = useAsk(MailWishDocument, {});
  return (
    <Page
      title={words('mail.title')}
      lead={words('mail.lead')}
      actions={<To to="/notifications">{words('mail.toNotifications')}</To>}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data?.viewer && <MailForm viewer={data.viewer} />}
    </Page>
  );
}
