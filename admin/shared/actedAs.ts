import type { EventPartsFragment } from '../data/generated/operations.ts';
import type { Words } from '../i18n/useWords.ts';

/** In which office somebody acted, as it is signed, and in whose place: "TUQ. Chủ tịch, thay Trần Văn Bình". */
export function actedAs(
  { actor, officeLabel, delegationForm, onBehalfOf }: EventPartsFragment,
  words: Words,
): string | null {
  if (!actor || !officeLabel) return null;
  const office = delegationForm ? `${delegationForm}. ${officeLabel}` : officeLabel;
  return onBehalfOf ? `${office}, ${words('history.onBehalf', { name: onBehalfOf.fullName })}` : office;
}
