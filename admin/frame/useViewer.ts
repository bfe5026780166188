import { useStore } from 'react-admin';
import { type ViewerPartsFragment, ViewerDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';

export type HeldOffice = ViewerPartsFragment['offices'][number];

/** Who is signed in and what waits for them; counts follow what changes. */
export function useViewer(): ViewerPartsFragment | undefined {
  const { data } = useAsk(ViewerDocument, {}, { live: true, keep: true });
  return data?.viewer ?? undefined;
}

/** The office one acts in: the principal one until another is chosen. */
export function useActingOffice(): {
  office: HeldOffice | undefined;
  offices: HeldOffice[];
  choose: (key: string) => void;
} {
  const [chosen, choose] = useStore<string>('acting.office', '');
  const offices = useViewer()?.offices ?? [];
  return { office: offices.find((each) => officeKey(each) === chosen) ?? offices[0], offices, choose };
}

export function officeKey(office: HeldOffice): string {
  return `${office.organisation.id}:${office.office}:${office.onBehalfOf?.id ?? ''}`;
}

/** The upper union sees its units side by side. */
export function isAbove(office: HeldOffice): boolean {
  return office.organisation.kind !== 'GrassrootsUnion' && office.office !== 'administrator';
}

export function isOfProvince(viewer: ViewerPartsFragment | undefined): boolean {
  return viewer?.offices.some(isAbove) ?? false;
}

/** Chairs a grassroots union, or acts as its chair. */
export function leadsUnit({ offices }: ViewerPartsFragment): boolean {
  return offices.some((each) => !isAbove(each) && (each.office === 'chair' || each.actsAsChair !== null));
}

/** Accounts and organisations are an administrator's work, documents are not. */
export function seesNoDocuments(viewer: ViewerPartsFragment): boolean {
  return viewer.isAdministrator && viewer.offices.every((each) => each.office === 'administrator');
}

/** Leaders and administrators of an upper union say which other systems hear of its documents. */
export function managesConnections({ offices }: ViewerPartsFragment): boolean {
  return offices.some(
    ({ office, actsAsChair, organisation }) =>
      organisation.kind !== 'GrassrootsUnion' &&
      (['administrator', 'chair', 'viceChair'].includes(office) || actsAsChair !== null),
  );
}
