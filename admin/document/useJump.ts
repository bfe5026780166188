import { useEffect } from 'react';
import { elementId } from './places.ts';

/** Goes to the field the address names, once it is on the page. */
export function useJump(field: string | null, ready: boolean): void {
  useEffect(() => {
    if (!field || !ready) return;
    jumpTo(field);
  }, [field, ready]);
}

/** Scrolls to a field or row and puts the cursor there. */
export function jumpTo(field: string): boolean {
  const place = document.getElementById(elementId(field));
  if (!place) return false;
  // A row from its top, where its notes are; a single field in the middle.
  place.scrollIntoView({ block: place.matches('input, textarea, select') ? 'center' : 'start' });
  const target = place.matches('input, textarea, select')
    ? place
    : (place.querySelector<HTMLElement>('input, textarea, select, button[data-add]') ?? place);
  target.focus({ preventScroll: true });
  return true;
}
