/** The least whole number that is at least `share` of `whole`. */
export function atLeast([numerator, denominator]: [number, number], whole: number): number {
  // Whole numbers only: 2/3 of 6 is exactly 4, whatever floating point makes of it.
  return Math.floor((whole * numerator + denominator - 1) / denominator);
}

/** The least whole number that is more than `share` of `whole`. */
export function moreThan([numerator, denominator]: [number, number], whole: number): number {
  return Math.floor((whole * numerator) / denominator) + 1;
}
