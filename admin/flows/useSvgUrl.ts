import { useEffect, useMemo } from 'react';

/** A drawing as a picture: in an image nothing of it can run, whatever it holds. */
export function useSvgUrl(svg: string): string {
  const url = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
