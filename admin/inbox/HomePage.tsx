import { useWords } from '../i18n/useWords.ts';
import { Page } from '../shared/Page.tsx';

export default function HomePage() {
  const words = useWords();
  return <Page title={words('frame.inbox')}>{null}</Page>;
}
