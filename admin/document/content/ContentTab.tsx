import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { fieldsIn } from '../../kit/settledFields.ts';
import type { FlowParts } from '../../kit/useFlow.ts';
import { useSearchParams } from '../../shared/useSearchParams.ts';
import { AskedUnits } from '../asked/AskedUnits.tsx';
import { Links, RowLinks } from '../links/Links.tsx';
import { PaperFrame } from '../paper/PaperFrame.tsx';
import { SenderPanel } from '../sender/SenderPanel.tsx';
import { openReturn } from '../ReturnBanner.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { useJump } from '../useJump.ts';
import { ContentView } from './ContentView.tsx';

/** What the document says; on wide screens with the paper beside it. */
export function ContentTab({ document, parts }: { document: DocumentParts; parts: FlowParts | null }) {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  const { state, content } = document;
  const fields = useMemo(() => (parts ? contentFields(parts, state, content) : []), [parts, state, content]);
  const [search] = useSearchParams();
  useJump(search.get('field'), parts !== null);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { lg: 'minmax(0, 1fr) minmax(0, 46%)' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Links document={document} />
        <SenderPanel document={document} />
        <Warnings document={document} />
        {parts?.flow.asksAs && <AskedUnits document={document} />}
        {parts && (
          <ContentView
            fields={fields}
            labels={parts.labels}
            content={document.content}
            notes={openReturn(document)?.notes ?? []}
            underRow={(list, rowId) => <RowLinks document={document} list={list} rowId={rowId} />}
          />
        )}
      </Box>
      {wide && (
        <Box sx={{ position: 'sticky', top: 76 }}>
          <PaperFrame document={document} height="calc(100vh - 190px)" />
        </Box>
      )}
    </Box>
  );
}

/** Whoever was invited stands on a page of its own. */
function contentFields({ flow }: FlowParts, state: string, content: unknown) {
  return fieldsIn(flow, state, content).filter(({ key }) => key !== flow.attendance?.list);
}

/** Worth another look, never in the way. */
function Warnings({ document }: { document: DocumentParts }) {
  const words = useWords();
  // What was issued is not changed any more.
  if (document.warnings.length === 0 || document.issuedOn) return null;
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ mb: 3, fontSize: '0.9375rem', bgcolor: 'background.paper' }}
    >
      <strong>{words('document.warnings')}</strong>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {document.warnings.map((warning) => (
          <li key={`${warning.code}${warning.path}${warning.message}`}>{warning.message}</li>
        ))}
      </Box>
    </Alert>
  );
}
