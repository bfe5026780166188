import Box from '@mui/material/Box';
import {
  DocumentsDocument,
  ObligationsDocument,
  type DocumentRowFragment,
} from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useFlows } from '../frame/useFlows.ts';
import type { HeldOffice } from '../frame/useViewer.ts';
import { useWords, type WordKey } from '../i18n/useWords.ts';
import { useCreatable } from '../kit/useCreatable.ts';
import { Aside } from './Aside.tsx';
import { Busy } from '../shared/Busy.tsx';
import { To } from '../shared/To.tsx';
import { PathStep } from './PathStep.tsx';

/** The year's duties in their order; the first one is the upper union's and lasts a term. */
const path: { kind: string; label: WordKey; fromAbove?: true }[] = [
  { kind: 'programme', label: 'inbox.pathProgramme', fromAbove: true },
  { kind: 'annual-plan', label: 'inbox.pathPlan' },
  { kind: 'report', label: 'inbox.pathReport' },
  { kind: 'member-evaluation', label: 'inbox.pathEvaluation' },
  { kind: 'union-classification', label: 'inbox.pathClassification' },
];

/** Where my unit is in its year. */
export function UnitYear({ office, year }: { office: HeldOffice; year: number }) {
  const words = useWords();
  const installed = useFlows().map((flow) => flow.kind);
  const creatable = (useCreatable() ?? []).map(({ parts }) => parts.flow.kind);
  const own = useDocuments({
    ...{ organisationId: office.organisation.id, year },
    kindIn: path.map(({ kind }) => kind),
  });
  const above = useDocuments({ kind: 'programme' });
  const filter = { organisationId: office.organisation.id, year };
  const owed = useAsk(ObligationsDocument, { filter, first: 20 }).data?.obligations.edges ?? [];
  if (installed.length === 0) return null;
  const title = words('inbox.pathTitle', { year });
  // Nothing is said to be missing before it is known what is there.
  if (!own || !above)
    return (
      <Aside title={title} lead={office.organisation.name}>
        <Busy rows={path.length} />
      </Aside>
    );
  return (
    <Aside title={title} lead={office.organisation.name}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {path.map(({ kind, label, fromAbove }) => (
          <PathStep
            key={kind}
            kind={kind}
            label={words(label)}
            installed={installed.includes(kind)}
            dueOn={owed.find(({ node }) => node.kind === kind)?.node.dueOn}
            document={furthest((fromAbove ? above : own).filter((each) => each.kind === kind))}
            creatable={!fromAbove && creatable.includes(kind)}
            none={words(fromAbove ? 'inbox.pathProgrammeNone' : 'inbox.pathNone')}
          />
        ))}
      </Box>
      <Box sx={{ mt: 2 }}>
        <To to={`/duties?year=${year}`}>{words('duties.ownTitle')}</To>
      </Box>
    </Aside>
  );
}

function useDocuments(filter: {
  organisationId?: string;
  year?: number;
  kind?: string;
  kindIn?: string[];
}): DocumentRowFragment[] | undefined {
  const { data } = useAsk(DocumentsDocument, { filter, first: 20 });
  return data?.documents.edges.map((edge) => edge.node);
}

// Several plans for one year are allowed: the path shows the one in force, else the one changed last.
function furthest(documents: DocumentRowFragment[]): DocumentRowFragment | undefined {
  return (
    documents.find((each) => each.stateTone === 'GOOD' && each.numberLine) ??
    documents.find((each) => each.stateTone !== 'CLOSED') ??
    documents[0]
  );
}
