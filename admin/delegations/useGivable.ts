import type { DelegationForm } from '../data/generated/operations.ts';
import { OrganisationDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useActingOffice, useViewer, type HeldOffice } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Option } from '../shared/Pick.tsx';

/** One office that may be given, and in which forms. */
export interface Givable {
  key: string;
  label: string;
  office: string;
  giverId: string;
  forms: DelegationForm[];
}

const GIVEN = ['chair', 'viceChair', 'secretary', 'officer', 'recordsClerk'];
const NEVER_RECEIVE = ['inspectionChair', 'administrator', 'groupHead', 'groupDeputy'];

/** The own offices that may be given at all: those a person holds, never those another gave. */
export function isGivable(office: HeldOffice): boolean {
  return GIVEN.includes(office.office) && office.onBehalfOf === null;
}

/** What the viewer may give in the organisation one acts in, and to whom. */
export function useGivable(): { organisationId: string | undefined; offices: Givable[]; people: Option[] } {
  const words = useWords();
  const me = useViewer()?.person.id;
  const { office: acting, offices: held } = useActingOffice();
  const mine = held.filter(isGivable);
  const organisationId = (mine.find((each) => each === acting) ?? mine[0])?.organisation.id;
  const { data } = useAsk(
    OrganisationDocument,
    { id: organisationId ?? '' },
    { enabled: organisationId !== undefined },
  );
  const holders = data?.organisation?.offices ?? [];
  const own = mine.filter(({ organisation }) => organisation.id === organisationId);
  const chairs = own.some(({ office, actsAsChair }) => office === 'chair' || actsAsChair !== null);
  const ofOthers = chairs
    ? holders.filter(({ office, person }) => GIVEN.includes(office) && person.id !== me)
    : [];
  const people = holders.filter(({ office, person }) => person.id !== me && !NEVER_RECEIVE.includes(office));
  return {
    organisationId,
    offices: [
      ...own.map(({ office, label }): Givable => {
        const forms: DelegationForm[] = office === 'chair' ? ['TUQ', 'KT', 'TL'] : ['TUQ', 'TL'];
        return { key: office, label, office, giverId: me ?? '', forms };
      }),
      ...ofOthers.map(({ office, label, person }): Givable => ({
        ...{ key: `${office} ${person.id}`, office, giverId: person.id, forms: ['TL'] },
        label: words('delegation.officeOf', { office: label, name: person.fullName }),
      })),
    ],
    people: [...Map.groupBy(people, ({ person }) => person.id).values()].map((theirs) => ({
      value: theirs[0]?.person.id ?? '',
      label: `${theirs[0]?.person.fullName} – ${theirs.map(({ label }) => label).join(', ')}`,
    })),
  };
}
