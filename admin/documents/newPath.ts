interface Owed {
  kind: string;
  year: number;
  period: string;
  organisationId: string;
  /** Of a request alone: what is owed every year is told by the period. */
  obligationId?: string;
}

/** Where a document is begun that does what a unit owes; `useWish` reads it. */
export function newPath({ kind, year, period, organisationId, obligationId }: Owed): string {
  const wish = new URLSearchParams({
    ...{ year: String(year), period, organisationId },
    ...(obligationId ? { obligationId } : {}),
  });
  return `/documents/new/${kind}?${wish}`;
}
