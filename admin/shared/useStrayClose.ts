import { useState } from 'react';

/** What a click beside a dialog, or Escape, does: it closes the dialog, until something was typed; from then on whoever means it cancels. */
export function useStrayClose(onClose: () => void): {
  onTyped: () => void;
  onStray: (() => void) | undefined;
} {
  const [typed, setTyped] = useState(false);
  return { onTyped: () => setTyped(true), onStray: typed ? undefined : onClose };
}
