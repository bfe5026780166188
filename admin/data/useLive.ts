import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { liveUpdates } from './live.ts';

/** Reads again what is on screen whenever the server tells of something new; rests while nobody looks. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const readAgain = () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => !settled.includes(queryKey[1]) });
    let stop: (() => void) | undefined;
    const look = () => {
      if (document.visibilityState === 'visible') stop ??= liveUpdates.start(readAgain);
      else {
        stop?.();
        stop = undefined;
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop?.();
    };
  }, [client]);
}

// What no act changes.
const settled: unknown[] = ['Flows'];

/** This document is on screen. */
export function useWatched(id: string): void {
  useEffect(() => (id ? liveUpdates.watch(id) : undefined), [id]);
}

/** How often to read by oneself: often only while changes are not told. */
export function useReadingPause(): number {
  return useSyncExternalStore(liveUpdates.subscribe, liveUpdates.every);
}
