import { useWords } from '../i18n/useWords.ts';

/** By which way something leaves, in words. */
export function useChannel(): (channel: string) => string {
  const words = useWords();
  return (channel) => {
    if (channel === 'mail' || channel === 'webhook' || channel === 'job')
      return words(`connections.${channel}`);
    return channel;
  };
}
