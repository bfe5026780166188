/** The type code of every organisation's register of incoming documents. */
export const incomingTypeCode = 'ĐẾN';

/** The part of a number after its stroke: "KH-CĐCS01" from type code and issuer's symbol; an official letter has the latter alone. */
export function symbolOf(typeCode: string, organisationSymbol: string): string {
  return typeCode === '' ? organisationSymbol : `${typeCode}-${organisationSymbol}`;
}

/** The number as printed: "02/KH-CĐCS01", with a leading zero below 10. */
export function numberLine(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}
