import type { SvgIconComponent } from '@mui/icons-material';
import Account from '@mui/icons-material/AccountTreeOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import Changes from '@mui/icons-material/CallMergeOutlined';
import Connections from '@mui/icons-material/HubOutlined';
import Import from '@mui/icons-material/UploadFileOutlined';
import Incidents from '@mui/icons-material/ReportProblemOutlined';
import History from '@mui/icons-material/HistoryOutlined';
import Incoming from '@mui/icons-material/MoveToInboxOutlined';
import Indicators from '@mui/icons-material/SpeedOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import People from '@mui/icons-material/PeopleAltOutlined';
import Schedule from '@mui/icons-material/AlarmOutlined';
import Settings from '@mui/icons-material/TuneOutlined';
import type { ViewerPartsFragment } from '../data/generated/operations.ts';
import type { Words } from '../i18n/useWords.ts';
import type { FlowHead } from './useFlows.ts';
import { isOfProvince, leadsUnit, seesNoDocuments } from './useViewer.ts';

export interface Entry {
  to: string;
  label: string;
  icon: SvgIconComponent;
  count?: number;
  late?: number;
}

/** At most seven ways in, by what the viewer may do. */
export function entriesFor(viewer: ViewerPartsFragment, flows: FlowHead[], words: Words): Entry[] {
  const people: Entry = { to: '/organisations', label: words('frame.people'), icon: People };
  const procedures: Entry = { to: '/flows', label: words('frame.flows'), icon: Account };
  const settings: Entry = { to: '/settings', label: words('frame.settings'), icon: Settings };
  if (seesNoDocuments(viewer)) {
    const incidents: Entry = { to: '/incidents', label: words('frame.incidents'), icon: Incidents };
    const connections: Entry = { to: '/connections', label: words('frame.connections'), icon: Connections };
    const changes: Entry = {
      to: '/organisation-decisions',
      label: words('reorganisation.title'),
      icon: Changes,
    };
    return [
      people,
      changes,
      { to: '/imports', label: words('imports.title'), icon: Import },
      { ...incidents, count: viewer.incidentCount },
      connections,
      procedures,
      settings,
    ];
  }
  const { all, late } = viewer.counts;
  const province = isOfProvince(viewer);
  return [
    { to: '/', label: words('frame.inbox'), icon: Inbox, count: all, late },
    ...kindEntries(flows, words),
    { to: '/incoming', label: words('frame.incoming'), icon: Incoming, count: viewer.incomingCount },
    ...(province ? [{ to: '/late', label: words('frame.late'), icon: Schedule }] : []),
    ...(province || leadsUnit(viewer)
      ? [{ to: '/indicators', label: words('indicators.title'), icon: Indicators }]
      : []),
    ...(viewer.isAuditor ? [{ to: '/audit', label: words('frame.audit'), icon: History }] : [people]),
    // The province has so many ways in that this one stands with what is one's own.
    ...(province ? [] : [{ to: '/delegations', label: words('frame.delegations'), icon: Handshake }]),
    // From the settings one comes to the procedures that they are about.
    province && !viewer.isAuditor ? settings : procedures,
  ];
}

/** What is one's own, beside the ways in. */
export function ownEntries(viewer: ViewerPartsFragment, words: Words): Pick<Entry, 'to' | 'label'>[] {
  return [
    ...(seesNoDocuments(viewer) ? [] : [{ to: `/cadres/${viewer.person.id}`, label: words('cadres.own') }]),
    ...(isOfProvince(viewer) ? [{ to: '/delegations', label: words('frame.delegations') }] : []),
    { to: '/me/notifications', label: words('mail.title') },
  ];
}

// One kind by its name; several of them, which have their tabs there, behind one entry.
function kindEntries(flows: FlowHead[], words: Words): Entry[] {
  const [only] = flows;
  return flows.length === 1 && only
    ? [{ to: `/kinds/${only.kind}`, label: only.label, icon: Article }]
    : [{ to: '/documents', label: words('frame.documents'), icon: Article }];
}
