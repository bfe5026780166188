import { useState } from 'react';
import { nothing, type Selected } from './selected.ts';

/** Selecting in a list, from its beginning to its end; another filter begins with nothing selected. */
export function useSelecting(filter: string) {
  const [on, setOn] = useState(false);
  const [kept, setKept] = useState({ filter, selected: nothing });
  const keep = (selected: Selected) => setKept({ filter, selected });
  const selected = kept.filter === filter ? kept.selected : nothing;
  return {
    selecting: on ? { selected, onChange: keep } : undefined,
    begin: () => setOn(true),
    all: () => keep({ ids: [], all: true }),
    end: () => {
      setOn(false);
      keep(nothing);
    },
  };
}
