/** The number as printed: "02/KH-CĐCS01", with a leading zero below 10. */
export function numberLine(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}
