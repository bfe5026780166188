import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { arrowsOf, kitLabels } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import type { FlowParts } from '../kit/useFlow.ts';

/** The drawing in words: in which state who may do what, and where it leads. */
export function ActTable({ parts }: { parts: FlowParts }) {
  const words = useWords();
  const kit = kitLabels(parts.locale);
  const who: Record<string, string> = kit.who;
  const events: Record<string, string> = kit.events;
  const { labels, flow } = parts;
  const state = (name: string) => labels.states[name] ?? name;
  const arrows = arrowsOf(flow).filter(({ engineOnly }) => !engineOnly);
  return (
    <Table size="small" aria-label={words('flows.acts')}>
      <TableHead>
        <TableRow>
          <TableCell>{words('flows.from')}</TableCell>
          <TableCell>{words('flows.act')}</TableCell>
          <TableCell>{words('flows.who')}</TableCell>
          <TableCell>{words('flows.to')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {arrows.map((arrow) => (
          <TableRow key={arrow.from + arrow.action + arrow.event + arrow.to}>
            <TableCell>{state(arrow.from)}</TableCell>
            <TableCell sx={{ fontWeight: 600 }}>
              {arrow.event === arrow.action
                ? labels.actions[arrow.action]
                : (events[arrow.event] ?? labels.actions[arrow.action])}
            </TableCell>
            <TableCell>
              {(flow.actions[arrow.action]?.who.code ?? '')
                .split('|')
                .map((code) => who[code] ?? code)
                .join(kit.or)}
            </TableCell>
            <TableCell>{state(arrow.to)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
