export {
  ancestorsOf,
  listOrganisations,
  organisationsByIds,
  type OrganisationFilter,
} from './organisations.ts';
export { setOfficeSymbol } from './setOfficeSymbol.ts';
export { officeHoldersOf, officesOf, personsByIds } from './people.ts';
export { ratingsOf, type Rating, type RatingRow } from './ratings.ts';
export type { ActingOfficeRow, AncestorRow, OfficeHolderRow, OrganisationRow, PersonRow } from './rows.ts';
