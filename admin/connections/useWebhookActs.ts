import { useNotify } from 'react-admin';
import {
  RemoveWebhookDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
  type WebhookPartsFragment,
} from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDecide } from './useDecide.ts';

/** What can be done to one connection, each said once it is done. */
export function useWebhookActs({ id, active }: WebhookPartsFragment, onSecret: (secret: string) => void) {
  const words = useWords();
  const notify = useNotify();
  const { decide, busy, error } = useDecide();
  const turn = async () => {
    const input = { id, active: !active };
    const done = await decide(async (send) => (await send(UpdateWebhookDocument, { input })).updateWebhook);
    if (done) notify(words(active ? 'connections.paused' : 'connections.resumed'), { type: 'success' });
  };
  const renew = async () => {
    const done = await decide(
      async (send) => (await send(RotateWebhookSecretDocument, { id })).rotateWebhookSecret,
    );
    if (done?.__typename === 'WebhookSaved' && done.secret) onSecret(done.secret);
  };
  const remove = async () => {
    const done = await decide(async (send) => {
      await send(RemoveWebhookDocument, { id });
      return {};
    });
    if (done) notify(words('connections.removed'), { type: 'success' });
  };
  return { turn, renew, remove, busy, error };
}
