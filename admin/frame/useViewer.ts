import { useStore } from 'react-admin';
import { type ViewerPartsFragment, ViewerDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';

export type HeldOffice = ViewerPartsFragment['offices'][number];

/** Who is signed in and what waits for them; counts are read again every minute. */
export function useViewer(): ViewerPartsFragment | undefined {
  const { data } = useAsk(ViewerDocument, {}, { every: 60_000, keep: true });
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

/** The province sees units side by side; it is the top of the tree. */
export function isOfProvince(viewer: ViewerPartsFragment | undefined): boolean {
  return (
    viewer?.offices.some((each) => each.organisation.parent === null && each.office !== 'administrator') ??
    false
  );
}
