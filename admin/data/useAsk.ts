import type { TypedDocumentNode } from '@apollo/client/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocale, useLogoutIfAccessDenied } from 'react-admin';
import { ask } from './client.ts';
import { faultOf } from './faults.ts';
import { keyOf } from './keyOf.ts';
import { useReadingPause } from './useLive.ts';

interface Options<Data> {
  enabled?: boolean;
  /** Others may change it: read again when the server says so, and now and then by itself. */
  live?: true;
  /** Shows the last answer until the next one is there, so that a list does not flicker. */
  keep?: boolean;
  /** Milliseconds until it is read again, by what is known; false: not at all. */
  every?: (known: Data | undefined) => number | false;
}

/** Reads with one typed operation; the answer is kept per operation, variables and language. */
export function useAsk<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: Options<Data> = {},
) {
  const send = useSend();
  const locale = useLocale();
  const pause = useReadingPause();
  return useQuery({
    queryKey: keyOf(document, variables, locale),
    queryFn: () => send(document, variables),
    enabled: options.enabled,
    refetchInterval: options.every ? ({ state }) => options.every?.(state.data) : options.live && pause,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

/** Sends an operation and signs out when the session is lost; every other fault is the caller's to show. */
export function useSend() {
  const leaveWhenSignedOut = useLogoutIfAccessDenied();
  return useCallback(
    async <Data, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => {
      try {
        return await ask(document, variables);
      } catch (error) {
        if (faultOf(error).code === 'UNAUTHENTICATED') await leaveWhenSignedOut(error);
        throw error;
      }
    },
    [leaveWhenSignedOut],
  );
}

/** Puts an answer in the place of what was read before, as after an act that returns the new document. */
export function useRemember() {
  const client = useQueryClient();
  const locale = useLocale();
  return useCallback(
    <Data, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      data: Data,
    ) => {
      client.setQueryData(keyOf(document, variables, locale), data);
    },
    [client, locale],
  );
}

/** Reads again everything on screen but what was just remembered. */
export function useReadAgain() {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries(), [client]);
}
