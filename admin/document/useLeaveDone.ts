import { useCallback } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { useReadAgain } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';

/** What was done is out of sight by now: says that it was done, and leaves for what waits. */
export function useLeaveDone() {
  const words = useWords();
  const notify = useNotify();
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  return useCallback(() => {
    notify(words('faults.PERFORMED'), { type: 'success' });
    navigate('/', { replace: true });
    void readAgain();
  }, [words, notify, navigate, readAgain]);
}
