import Box from '@mui/material/Box';
import { dispatchGroups, type DispatchGroup, type Recipient } from '../../../workflows/kit/index.ts';
import { OrganisationDocument, PersonNameDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';

export type Target = NonNullable<Recipient['dispatchTo']>[number];

/** "Gửi đến: Mọi đơn vị trực thuộc, CĐCS Sở Y tế". */
export function SentToSummary({ targets }: { targets: readonly Target[] }) {
  const words = useWords();
  if (targets.length === 0)
    return <Box sx={{ color: 'text.secondary' }}>{words('dispatch.printedOnly')}</Box>;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {`${words('dispatch.sendTo')}: `}
      {targets.map((target, at) => (
        <span key={at}>
          {at > 0 && ', '}
          <TargetName target={target} />
        </span>
      ))}
    </Box>
  );
}

/** A group's name, a unit's or a person's. */
export function TargetName({ target: { group, organisationId, personId } }: { target: Target }) {
  const groupName = useGroupName();
  if (group !== undefined) return groupName(group);
  return organisationId ? <UnitName id={organisationId} /> : <PersonName id={personId ?? ''} />;
}

function UnitName({ id }: { id: string }) {
  const words = useWords();
  const { data, error } = useAsk(OrganisationDocument, { id });
  return <>{data?.organisation?.name ?? (error ? words('dispatch.gone') : '…')}</>;
}

function PersonName({ id }: { id: string }) {
  const words = useWords();
  const { data, error } = useAsk(PersonNameDocument, { id });
  return <>{data?.person?.fullName ?? (error ? words('dispatch.gone') : '…')}</>;
}

/** What the groups are called; one that nobody knows, as it was written. */
export function useGroupName(): (group: string) => string {
  const words = useWords();
  const names: Record<DispatchGroup, string> = {
    units: words('dispatch.groupUnits'),
    committee: words('dispatch.groupCommittee'),
    inspectionCommittee: words('dispatch.groupInspectionCommittee'),
    office: words('dispatch.groupOffice'),
    upper: words('dispatch.groupUpper'),
  };
  const known: readonly string[] = dispatchGroups;
  return (group) => (known.includes(group) ? names[group as DispatchGroup] : group);
}
