import { createContext, useContext } from 'react';
import type { FlowLabels } from '../../workflows/kit/index.ts';
import type { RowNote } from '../document/content/NoteMarks.tsx';
import type { RowNames } from '../document/content/rowNames.ts';
import type { Edit } from './edits.ts';

/** What every field of the editor needs and none hands down: how to change, the words, faults and notes by place. */
export interface EditorContext {
  edit: (edit: Edit) => void;
  labels: FlowLabels;
  faults: Record<string, string>;
  notes: RowNote[];
  /** The field or row somebody wants to go to; a folded row with it inside opens. */
  wanted: string;
  programme: unknown;
  /** What the saved rows are called, for those that speak of them. */
  names: RowNames;
  /** What is written, and for which organisation. */
  kind: string;
  organisationId: string;
}

const Context = createContext<EditorContext | null>(null);

export const EditorProvider = Context.Provider;

export function useEditor(): EditorContext {
  const context = useContext(Context);
  if (!context) throw new Error('Only inside the editor');
  return context;
}
