import Link from '@mui/material/Link';
import { useWords } from '../../i18n/useWords.ts';

/** The minutes as a paper, once there are any. */
export function MinutesLink({ url }: { url: string | null }) {
  const words = useWords();
  if (!url) return null;
  return (
    <Link href={url} target="_blank" rel="noopener" sx={{ justifySelf: 'start' }}>
      {words('round.minutes')}
    </Link>
  );
}
