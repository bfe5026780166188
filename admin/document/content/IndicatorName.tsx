import { useIndicators } from '../../kit/useIndicators.ts';

/** A figure that counts itself, as people call it. */
export function IndicatorName({ code }: { code: string }) {
  return useIndicators().find((each) => each.code === code)?.title ?? code;
}
