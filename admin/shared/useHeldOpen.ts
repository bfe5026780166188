import { useState } from 'react';

/** A dialog in which something was typed closes by its own buttons alone: a stray click beside it loses nothing. */
export function useHeldOpen(onClose: () => void, busy: boolean) {
  const [typed, setTyped] = useState(false);
  return { close: busy || typed ? undefined : onClose, onTyped: () => setTyped(true) };
}
