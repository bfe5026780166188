/** What was typed and not yet saved, kept on this device per document and person until it is. */
export interface Draft {
  content: unknown;
  title: string;
  /** The document's version when writing began. */
  baseVersion: number;
  at: string;
}

interface Kept {
  current: Draft | null;
  /** Left over from before: a reload, a lost session, a version conflict. */
  earlier: Draft[];
}

export interface DraftStore {
  keep: (draft: Draft) => void;
  /** What is being written has reached the server. */
  clear: () => void;
  /** What was left over; what was being written when the page went away is among it. */
  leftOver: () => Draft[];
  drop: (draft: Draft) => void;
}

export function draftStore(storage: Storage, personId: string, documentId: string): DraftStore {
  const key = `trinhky.draft.${personId}.${documentId}`;
  const write = (kept: Kept) => {
    if (kept.current === null && kept.earlier.length === 0) return storage.removeItem(key);
    // A full or forbidden storage must not stop anybody from typing.
    try {
      storage.setItem(key, JSON.stringify(kept));
    } catch {
      return;
    }
  };
  return {
    keep: (draft) => write({ ...read(storage, key), current: draft }),
    clear: () => write({ ...read(storage, key), current: null }),
    leftOver: () => {
      const { current, earlier } = read(storage, key);
      const all = current ? [current, ...earlier] : earlier;
      write({ current: null, earlier: all });
      return all;
    },
    drop: ({ at }) => {
      const { current, earlier } = read(storage, key);
      write({ current, earlier: earlier.filter((each) => each.at !== at) });
    },
  };
}

function read(storage: Storage, key: string): Kept {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.earlier) ? kept : { current: null, earlier: [] };
  } catch {
    return { current: null, earlier: [] };
  }
}
