import { type HeldOffice, useActingOffice, useViewer } from '../frame/useViewer.ts';
import { mayCreate } from './mayCreate.ts';
import { type FlowParts, useFlowsWithLabels } from './useFlow.ts';

export interface Creatable {
  parts: FlowParts;
  office: HeldOffice;
}

/**
 * The kinds one may begin in the office one acts in, or in another office one holds, those in the wanted unit first;
 * undefined until it is known.
 */
export function useCreatable(organisationId?: string): Creatable[] | undefined {
  const viewer = useViewer();
  const { office, offices } = useActingOffice();
  const all = useFlowsWithLabels();
  if (!viewer || !all) return undefined;
  if (!office) return [];
  const now = new Date();
  const held = [office, ...offices.filter((each) => each !== office)];
  const isWanted = ({ organisation }: HeldOffice) => organisation.id === organisationId;
  const order = [...held.filter(isWanted), ...held.filter((each) => !isWanted(each))];
  return all.flatMap((parts) => {
    const from = order.find((each) => mayCreate(parts.flow, viewer, each, now));
    return from ? [{ parts, office: from }] : [];
  });
}
