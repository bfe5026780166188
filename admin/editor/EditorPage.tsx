import { useState } from 'react';
import { useParams } from 'react-admin';
import { useDocument } from '../document/useDocument.ts';
import { BlockerLines } from '../document/act/BlockerLines.tsx';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlow } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { Editor } from './Editor.tsx';

/** Writing a draft: who may not learns why. */
export default function EditorPage() {
  const words = useWords();
  const { id = '' } = useParams<{ id: string }>();
  const { document, error, refetch } = useDocument(id);
  const parts = useFlow(document?.kind);
  const personId = useViewer()?.person.id;
  if (error && !document)
    return (
      <Page title={words('frame.documents')}>
        <Problem error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!document || !parts || !personId)
    return (
      <Page title={words('common.loading')}>
        <Busy />
      </Page>
    );
  return <Opened key={document.id} document={document} parts={parts} personId={personId} />;
}

function Opened(props: React.ComponentProps<typeof Editor>) {
  const words = useWords();
  const { document } = props;
  // Whoever is writing goes on writing, whatever others do meanwhile.
  const [writing, setWriting] = useState(document.editable);
  if (document.editable && !writing) setWriting(true);
  if (writing) return <Editor {...props} />;
  return (
    <Page title={document.title}>
      <Empty
        title={words('editor.noRights')}
        action={<To to={`/documents/${document.id}`}>{words('editor.back')}</To>}
      >
        <BlockerLines blockers={document.editBlockers} document={document} />
      </Empty>
    </Page>
  );
}
