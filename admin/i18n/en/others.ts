import type { Translated } from '../translated.ts';
import type * as vi from '../vi/others.ts';

export const late: Translated<typeof vi.late> = {
  title: 'Late units',
  which: 'Show units that are',
  late: 'late',
  coming: 'due soon',
  emptyComingTitle: 'No unit is due soon',
  emptyComingHelp: 'Every unit has submitted its %{kind} for %{year}, is late, or is not asked yet.',
  countComing: '%{smart_count} unit still to submit |||| %{smart_count} units still to submit',
  lead: 'Units that have not submitted after the due day. Call or send the link as a reminder.',
  kind: 'Kind of document',
  chair: 'Chair',
  vacant: 'Seat vacant',
  noPhone: 'No telephone number',
  notBegun: 'Not begun',
  dueOn: 'Due %{date}',
  share: 'Send reminder',
  shareText: '%{unit} still owes: %{kind} %{year}, due %{date}. Open: %{url}',
  copied: 'The reminder is copied; paste it into Zalo or a mail.',
  emptyTitle: 'No unit is late',
  emptyHelp: 'Every unit has submitted %{kind} %{year}, or it is not due yet.',
  count: '%{smart_count} unit is late |||| %{smart_count} units are late',
};

export const audit: Translated<typeof vi.audit> = {
  title: 'Audit log',
  lead: 'Everything done to documents: who, in which office, what, when, why.',
  action: 'Act',
  anyAction: 'Any act',
  from: 'From',
  until: 'Until',
  text: 'Person, document, reason',
  emptyTitle: 'No line matches',
  emptyHelp: 'Widen the period or remove a filter.',
  count: '%{smart_count} line |||| %{smart_count} lines',
  readSender: 'See who sent it',
  eraseSender: 'Erase who sent it',
  saveDraft: 'Save draft',
  createDocument: 'Create document',
};

export const directory: Translated<typeof vi.directory> = {
  title: 'Organisations and people',
  lead: 'The units, who holds which office now, and how to reach them.',
  search: 'Find a unit',
  searchHint: 'Name or symbol, with or without diacritics',
  publicForms: 'Where members write to the union',
  publicQr: 'QR code: %{kind}',
  publicHelp: 'No account needed. Send this address to members, or print the QR code and put it up at work.',
  publicPoster: 'Open the page to print',
  offices: 'Who holds office now',
  noOffices: 'Nobody holds an office in this unit yet.',
  parent: 'Under',
  symbol: 'Symbol',
  place: 'Place',
  since: 'since %{date}',
  emptyTitle: 'No unit matches',
  emptyHelp: 'Type fewer letters.',
  count: '%{smart_count} unit |||| %{smart_count} units',
  readOnly:
    'This page is for reading. Offices are given and ended with the administrator’s commands on the server.',
};

export const flows: Translated<typeof vi.flows> = {
  title: 'Procedures',
  lead: 'The steps each kind of document goes through, and who does what.',
  diagram: 'Diagram',
  diagramOf: 'Diagram of the procedure: %{kind}',
  acts: 'Who may do what, and when',
  from: 'In state',
  act: 'Act',
  who: 'Who',
  to: 'Leads to',
  zoom: 'Open the large diagram',
  version: 'Version %{version}: %{count} live documents',
  versions: 'Versions of the flow',
};
