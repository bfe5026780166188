import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-admin';
import { type HolderFragment, OrganisationDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { PersonMark } from '../frame/AccountMenu.tsx';
import { useWords } from '../i18n/useWords.ts';
import { UnitTasks } from '../cadres/UnitTasks.tsx';
import { UnitEvidence } from '../cadres/UnitEvidence.tsx';
import { isAbove, isOfProvince, useViewer } from '../frame/useViewer.ts';
import { Busy } from '../shared/Busy.tsx';
import { showDate } from '../shared/format.ts';
import { Page } from '../shared/Page.tsx';
import { OfficeSymbol } from './OfficeSymbol.tsx';
import { PublicForms } from './PublicForms.tsx';
import { Ratings } from './Ratings.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { OrganisationHistory } from './OrganisationHistory.tsx';

// The server decides; these are offered the way.
const LEADERS = ['chair', 'viceChair', 'officer'];
const KEEPERS = ['chair', 'secretary', 'officer'];

/** One unit: who holds which office now, and how to reach them. */
export default function OrganisationPage() {
  const words = useWords();
  const viewer = useViewer();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, refetch } = useAsk(OrganisationDocument, { id });
  const unit = data?.organisation;
  if (error)
    return (
      <Page title={words('directory.title')}>
        <Problem error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!unit)
    return (
      <Page title={words('directory.title')}>
        <Busy />
      </Page>
    );
  const ownOffices = viewer?.offices.filter(({ organisation }) => organisation.id === unit.id) ?? [];
  const looksInside = isOfProvince(viewer) || ownOffices.length > 0;
  const seesEvidence = unit.kind === 'GrassrootsUnion' && looksInside;
  const readsRecords =
    viewer?.offices.some((each) => isAbove(each) && LEADERS.includes(each.office)) === true ||
    ownOffices.some(({ office, actsAsChair }) => KEEPERS.includes(office) || actsAsChair !== null);
  const facts = [
    unit.symbol && `${words('directory.symbol')}: ${unit.symbol}`,
    unit.officeSymbol && `${words('directory.officeSymbol')}: ${unit.officeSymbol}`,
    unit.place && `${words('directory.place')}: ${unit.place}`,
    unit.phone && `${words('common.phone')}: ${unit.phone}`,
  ].filter(Boolean);
  return (
    <Page
      title={unit.name}
      lead={
        <>
          {unit.parent && (
            <>
              {`${words('directory.parent')} `}
              <To to={`/organisations/${unit.parent.id}`}>{unit.parent.name}</To>
              {facts.length > 0 && ' · '}
            </>
          )}
          {facts.join(' · ')}
        </>
      }
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('directory.offices')}
      </Typography>
      {unit.offices.length === 0 && <Typography>{words('directory.noOffices')}</Typography>}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: unit.offices.length ? 1 : 0,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
        }}
      >
        {unit.offices.map((holder) => (
          <Holder
            key={holder.person.id + holder.office}
            holder={holder}
            withRecord={readsRecords || holder.person.id === viewer?.person.id}
          />
        ))}
      </Box>
      <OfficeSymbol organisation={unit} />
      <Ratings ratings={unit.ratings.edges} />
      {looksInside && <UnitTasks organisationId={unit.id} />}
      {seesEvidence && <UnitEvidence organisationId={unit.id} />}
      <OrganisationHistory id={unit.id} />
      <PublicForms forms={unit.publicForms} />
      <Box component="nav" aria-label={words('common.more')} sx={{ mt: 4, display: 'grid', gap: 1 }}>
        <Typography variant="h2">{words('common.more')}</Typography>
        <To to={`/organisations/${unit.id}/planned`}>{words('planned.ofUnit')}</To>
        <To to={`/delegations?organisation=${unit.id}`}>{words('delegation.ofUnit')}</To>
      </Box>
      <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
        {words('directory.readOnly')}
      </Typography>
    </Page>
  );
}

function Holder({ holder, withRecord }: { holder: HolderFragment; withRecord: boolean }) {
  const words = useWords();
  const { fullName, phone, email } = holder.person;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <PersonMark fullName={fullName} />
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, fontWeight: 600 }}>
          {fullName}
          {holder.onStandingCommittee && <Tag meaning="draft">{words('directory.standingCommittee')}</Tag>}
        </Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {`${holder.label}, ${words('directory.since', { date: showDate(holder.from) })}`}
          {holder.until && ` ${words('frame.until', { date: showDate(holder.until) })}`}
        </Box>
      </Box>
      {phone && <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>}
      {email && <Link href={`mailto:${email}`}>{email}</Link>}
      {withRecord && (
        <To to={`/cadres/${holder.person.id}`} aria-label={`${words('cadres.title')}: ${fullName}`}>
          {words('cadres.title')}
        </To>
      )}
    </Box>
  );
}
