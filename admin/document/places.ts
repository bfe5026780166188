/** Where in the console a link of the server or a note leads. */

interface Place {
  id: string;
  editable: boolean;
}

/** A blocker's link: "#round" is a tab, "content:targets" (or "edit:…") a field. */
export function placeOfLink(document: Place, link: string | null): string | undefined {
  if (!link) return undefined;
  if (link.startsWith('#')) return `/documents/${document.id}?tab=${link.slice(1)}`;
  const field = /^(?:content|edit):(.+)$/.exec(link)?.[1];
  return field ? placeOfField(document, field) : undefined;
}

export function placeOfNote(document: Place, note: { section: string; rowId: string | null }): string {
  return placeOfField(document, note.rowId ?? note.section);
}

/** A field in the editor where one may write, else in the reading view. */
function placeOfField(document: Place, field: string): string {
  return document.editable
    ? `/documents/${document.id}/edit?field=${field}`
    : `/documents/${document.id}?field=${field}`;
}

/** The element of a field or row on the page; ids of rows are UUIDs, so they cannot be mistaken for fields. */
export function elementId(field: string): string {
  return `field-${field}`;
}
