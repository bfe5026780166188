import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Flow } from '../../workflows/kit/index.ts';
import type { DocumentParts } from '../document/useDocument.ts';
import { type Draft, draftStore } from './drafts.ts';
import { type Edit, edited } from './edits.ts';
import { ownTitle } from './ownTitle.ts';

interface Written {
  content: unknown;
  title: string;
}

/**
 * What is being written: every change kept on this device until the server has it. The title follows the content until
 * somebody words it otherwise.
 */
export function useDraft(document: DocumentParts, personId: string, flow: Flow) {
  const store = useMemo(() => draftStore(localStorage, personId, document.id), [personId, document.id]);
  const [content, edit] = useReducer(
    (before: unknown, change: Edit) => edited(before, change),
    document.content,
  );
  const wordedIn = (written: Written) =>
    written.title === ownTitle(flow, written.content) ? null : written.title;
  const [worded, setWorded] = useState(() => wordedIn(document));
  const own = useMemo(() => ownTitle(flow, content), [flow, content]);
  const setTitle = (title: string) => setWorded(title === own ? null : title);
  const [saved, setSaved] = useState<Written>({ content: document.content, title: document.title });
  const [leftOver, setLeftOver] = useState<Draft[]>(() =>
    store.leftOver().filter((draft) => !isSame(draft, document)),
  );
  const title = worded ?? own ?? saved.title;
  // The version one began from, not the one a silent reading has brought since: the difference is a conflict.
  const [baseVersion, setBaseVersion] = useState(document.version);
  const dirty = content !== saved.content || title !== saved.title;

  const latest = useRef<Draft | null>(null);
  useEffect(() => {
    latest.current = dirty ? { content, title, baseVersion, at: new Date().toISOString() } : null;
    const timer = setTimeout(() => latest.current && store.keep(latest.current), 300);
    return () => clearTimeout(timer);
  }, [content, title, dirty, baseVersion, store]);
  useLastWords(() => latest.current && store.keep(latest.current));

  const markSaved = useCallback(
    (written: Written, version: number) => {
      setSaved(written);
      setBaseVersion(version);
      latest.current = null;
      store.clear();
    },
    [store],
  );
  const use = (draft: Draft) => {
    edit({ type: 'replace', content: draft.content });
    setWorded(wordedIn(draft));
    drop(draft);
  };
  const drop = (draft: Draft) => {
    store.drop(draft);
    setLeftOver((drafts) => drafts.filter((each) => each !== draft));
  };
  /** Theirs on the page, mine among what is left over. */
  const yieldTo = (theirs: Written & { version: number }) => {
    if (dirty) store.keep({ content, title, baseVersion, at: new Date().toISOString() });
    setLeftOver(store.leftOver());
    edit({ type: 'replace', content: theirs.content });
    setWorded(wordedIn(theirs));
    setSaved(theirs);
    setBaseVersion(theirs.version);
  };
  return { content, title, baseVersion, edit, setTitle, dirty, markSaved, leftOver, use, drop, yieldTo };
}

function isSame(draft: Draft, document: DocumentParts): boolean {
  return draft.title === document.title && JSON.stringify(draft.content) === JSON.stringify(document.content);
}

// A phone may throw the page away without asking.
function useLastWords(say: () => void): void {
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
