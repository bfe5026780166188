import { useLocation, useNavigate } from 'react-admin';

/** What the address says after `?`, and a way to say something else there. */
export function useSearchParams(): [URLSearchParams, (next: Record<string, string>) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const set = (next: Record<string, string>) => {
    const query = new URLSearchParams(next).toString();
    void navigate(query ? `${pathname}?${query}` : pathname, { replace: true });
  };
  return [new URLSearchParams(search), set];
}
