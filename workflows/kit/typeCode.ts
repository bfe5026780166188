/** The series a document is numbered in: one for all of a kind, or by its content; "" is an official letter's, which has no type. */
export type TypeCode<Content> = string | ((content: Content) => string);

/** The inspection committee of the document's own organisation, or that of the upper union. */
export type Inspecting = 'unit' | 'upper';

/** The same type of paper in the series of an inspection committee: its number bears the committee's symbol, not the union's. */
export function byInspection(typeCode: string): string {
  return `${typeCode}-UBKT`;
}

export function typeCodeOf<Content>(typeCode: TypeCode<Content>, content: Content): string {
  return typeof typeCode === 'string' ? typeCode : typeCode(content);
}
