import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { liveUpdates } from './live.ts';

/** Reads again what is on screen whenever the server tells of something new; rests while nobody looks. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const readAgain = (told: unknown) =>
      void client.invalidateQueries({
        predicate: ({ queryKey, state }) =>
          !settled.includes(queryKey[1]) && (told !== undefined || !isJustAsked(queryKey[1], state)),
      });
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

// On the way to a page one is asked for already: hardly was the page there and the stream came about, it would be again.
function isJustAsked(name: unknown, { dataUpdatedAt }: { dataUpdatedAt: number }): boolean {
  return name === 'Viewer' && Date.now() - dataUpdatedAt < JUST_MS;
}

const JUST_MS = 3_000;

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
