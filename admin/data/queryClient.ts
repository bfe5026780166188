import { QueryClient } from '@tanstack/react-query';
import { faultOf } from './faults.ts';

/** A refusal is an answer: only silence and breakage are worth asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Without a network: say so at once instead of waiting in silence.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && ['OFFLINE', 'INTERNAL'].includes(faultOf(error).code),
    },
  },
});
