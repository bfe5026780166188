import type { ExportList } from '../exportList.ts';
import { auditEvents } from './auditEvents.ts';
import { bulkRows } from './bulkRows.ts';
import { delegations } from './delegations.ts';
import { organisations, people } from './directory.ts';
import { dispatches, incoming } from './dispatches.ts';
import { documents } from './documents.ts';
import { importLines } from './importLines.ts';
import { obligations } from './obligations.ts';
import { organisationDecisions } from './organisationDecisions.ts';

/** The lists there are, by the name in the address. */
const lists = {
  'audit-events': auditEvents,
  'bulk-rows': bulkRows,
  delegations,
  dispatches,
  documents,
  'import-lines': importLines,
  incoming,
  obligations,
  organisations,
  'organisation-decisions': organisationDecisions,
  people,
};

export function exportList(name: string): ExportList | undefined {
  return Object.hasOwn(lists, name) ? (lists[name as keyof typeof lists] as ExportList) : undefined;
}
