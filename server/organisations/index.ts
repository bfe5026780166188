export {
  ancestorsOf,
  listOrganisations,
  organisationsByIds,
  type OrganisationFilter,
} from './organisations.ts';
export { officeHoldersOf, officesOf, personsByIds } from './people.ts';
export type { AncestorRow, HeldOfficeRow, OfficeHolderRow, OrganisationRow, PersonRow } from './rows.ts';
