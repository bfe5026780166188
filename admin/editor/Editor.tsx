import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { describeForm } from '../../workflows/kit/index.ts';
import type { DocumentParts } from '../document/useDocument.ts';
import { rowNamesOf } from '../document/content/rowNames.ts';
import { jumpTo } from '../document/useJump.ts';
import { openReturn } from '../document/ReturnBanner.tsx';
import { useWords } from '../i18n/useWords.ts';
import { fieldIn } from '../kit/contentValues.ts';
import type { FlowParts } from '../kit/useFlow.ts';
import { Field } from '../shared/Field.tsx';
import { useTabTitle } from '../shared/Page.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { type EditorContext, EditorProvider } from './context.ts';
import { DraftOffer } from './DraftOffer.tsx';
import { byPath } from './faultPlaces.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { NewerVersion } from './NewerVersion.tsx';
import { Outline } from './Outline.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Troubles } from './Troubles.tsx';
import { useDraft } from './useDraft.ts';
import { useSave } from './useSave.ts';

interface EditorProps {
  document: DocumentParts;
  parts: FlowParts;
  personId: string;
}

/** One column: the title, then every field of the form; beside it the list of parts, at the foot the save bar. */
export function Editor({ document, parts, personId }: EditorProps) {
  const words = useWords();
  const draft = useDraft(document, personId, parts.flow);
  const saving = useSave(document, parts);
  const [search] = useSearchParams();
  const [wanted, setWanted] = useState({ field: search.get('field') ?? '', again: 0 });
  useTabTitle(words('editor.title', { title: document.title }));
  useEffect(() => {
    if (wanted.field) jumpTo(wanted.field);
  }, [wanted]);
  const goTo = useCallback((field: string) => setWanted(({ again }) => ({ field, again: again + 1 })), []);

  const save = async (over?: number): Promise<boolean> => {
    const written = { content: draft.content, title: draft.title };
    const version = await saving.save(written, over ?? draft.baseVersion);
    if (version !== undefined) draft.markSaved(written, version);
    return version !== undefined;
  };
  useSaveKey(() => void save());

  const notes = openReturn(document)?.notes;
  const context = useMemo<EditorContext>(
    () => ({
      edit: draft.edit,
      labels: parts.labels,
      faults: byPath(saving.faults),
      notes: notes ?? [],
      wanted: wanted.field,
      programme: document.programme?.content,
      names: rowNamesOf(describeForm(parts.flow.form), parts.labels, document.content),
      kind: document.kind,
      organisationId: document.organisation.id,
    }),
    [
      draft.edit,
      parts.flow,
      parts.labels,
      document.content,
      saving.faults,
      notes,
      wanted.field,
      document.programme,
      document.kind,
      document.organisation.id,
    ],
  );

  return (
    <EditorProvider value={context}>
      <Box
        sx={{
          maxWidth: 1120,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          pt: { xs: 2, md: 3 },
          pb: 4,
          display: 'grid',
          gridTemplateColumns: { lg: 'minmax(0, 760px) 240px' },
          gap: 6,
        }}
      >
        <Box sx={{ minWidth: 0, display: 'grid', gap: 4 }}>
          <Box>
            <To to={`/documents/${document.id}`}>{`‹ ${words('editor.back')}`}</To>
            <Typography variant="h1" sx={{ mt: 1 }}>
              {document.kindLabel}
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>{document.organisation.name}</Typography>
          </Box>
          {draft.leftOver.slice(0, 1).map((left) => (
            <DraftOffer
              key={left.at}
              draft={left}
              older={left.baseVersion < document.version}
              onUse={() => draft.use(left)}
              onDrop={() => draft.drop(left)}
            />
          ))}
          {document.version > draft.baseVersion && !saving.busy && (
            <NewerVersion
              editable={document.editable}
              dirty={draft.dirty}
              onOpen={() => draft.yieldTo(document)}
            />
          )}
          <Troubles
            document={document}
            faults={saving.faults}
            blockers={saving.blockers}
            error={saving.error}
            onGo={goTo}
          />
          <Field
            id="field-title"
            label={words('editor.documentTitle')}
            help={words('editor.documentTitleHelp')}
            required
            error={context.faults['title']}
          >
            {(wiring) => (
              <TextInput wiring={wiring} value={draft.title} onChange={draft.setTitle} multiline />
            )}
          </Field>
          {saving.fields.map((field) => (
            <FieldEditor
              key={field.key}
              field={field}
              path={topPath(field.key)}
              value={fieldIn(draft.content, field.key)}
              top
            />
          ))}
        </Box>
        <Outline fields={saving.fields} labels={parts.labels} faults={saving.faults} onGo={goTo} />
      </Box>
      <SaveBar
        documentId={document.id}
        dirty={draft.dirty}
        busy={saving.busy}
        savedAt={saving.savedAt}
        faults={saving.faults.length}
        onSave={() => save()}
      />
      <LeaveGuard dirty={draft.dirty} isGone={saving.isGone} onSave={() => save()} />
      {saving.conflict && (
        <ConflictDialog
          documentId={document.id}
          conflict={saving.conflict}
          onMine={(version) => void save(version)}
          onTheirs={(theirs) => {
            draft.yieldTo(theirs);
            saving.endConflict();
          }}
          onClose={saving.endConflict}
        />
      )}
    </EditorProvider>
  );
}

// The same array for the same key, so that unchanged fields are not drawn again.
const topPaths = new Map<string, readonly [string]>();
function topPath(key: string): readonly [string] {
  const known = topPaths.get(key) ?? ([key] as const);
  topPaths.set(key, known);
  return known;
}

function useSaveKey(save: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
