/** The type code of every organisation's register of incoming documents. */
export const incomingTypeCode = 'ĐẾN';

/**
 * The part of a number after its stroke: "KH-CĐCS01" from type code and issuer's symbol. An official letter has no type but
 * the issuer's office behind its symbol ("CĐVC-VP"), where there is one.
 */
export function symbolOf(
  typeCode: string,
  organisation: { symbol: string; officeSymbol?: string | null },
): string {
  const { symbol, officeSymbol } = organisation;
  // A body of its own signs under its own symbol, e.g. KL-UBKT.
  if (typeCode.includes('-')) return typeCode;
  if (typeCode !== '') return `${typeCode}-${symbol}`;
  return officeSymbol ? `${symbol}-${officeSymbol}` : symbol;
}
