import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PreviewPartsFragment } from '../data/generated/operations.ts';
import { type Words, useWords } from '../i18n/useWords.ts';
import { showDate, showNumber } from '../shared/format.ts';
import { listBox } from './listBox.ts';

interface PreviewViewProps {
  preview: PreviewPartsFragment;
  /** Shows more lines of each list, where more are to be had. */
  onMore?: () => void;
}

/** What a decision does to organisations, and to whatever belongs to them: each with its count. */
export function PreviewView({ preview, onMore }: PreviewViewProps) {
  const words = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {sectionsOf(preview, words).map(({ title, total, lines }) => (
        <Box component="section" key={title} aria-label={title}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {title}
            <Box
              component="span"
              sx={{ color: 'text.secondary', fontWeight: 400 }}
            >{` (${showNumber(total)})`}</Box>
          </Typography>
          {total === 0 && (
            <Typography sx={{ color: 'text.secondary' }}>{words('reorganisation.none')}</Typography>
          )}
          {lines.length > 0 && (
            <Box component="ul" sx={listBox}>
              {lines.map(([what, detail], at) => (
                <Box
                  component="li"
                  key={`${what} ${at}`}
                  sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}
                >
                  <Box sx={{ fontWeight: 500 }}>{what}</Box>
                  <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{detail}</Box>
                </Box>
              ))}
            </Box>
          )}
          {onMore && lines.length < total && (
            <Button variant="outlined" onClick={onMore} sx={{ mt: 1 }}>
              {words('reorganisation.more')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

interface Section {
  title: string;
  total: number;
  lines: [what: string, detail: string][];
}

function sectionsOf(preview: PreviewPartsFragment, words: Words): Section[] {
  const { steps, offices, documents, registers, duties, delegations, accounts } = preview;
  return [
    section(words('reorganisation.stepsTitle'), steps, (step) => [step.name, stepLine(step, words)]),
    section(words('reorganisation.officesTitle'), offices, ({ person, label, organisation }) => [
      person.fullName,
      `${label} · ${organisation.name}`,
    ]),
    section(words('reorganisation.documentsTitle'), documents, (row) => [
      `${words('reorganisation.documents', { count: row.documents, kind: row.kindLabel, state: row.stateLabel })}: ${words(`reorganisation.${row.fate}_FATE`)}`,
      row.organisation.name,
    ]),
    section(words('reorganisation.registersTitle'), registers, ({ typeCode, year, last, organisation }) => [
      words('reorganisation.register', { type: typeCode, year, last }),
      organisation.name,
    ]),
    section(
      words('reorganisation.dutiesTitle'),
      duties,
      ({ kindLabel, periodLabel, year, dueOn, lapses, organisation }) => [
        `${words('reorganisation.duty', { kind: [kindLabel, periodLabel].filter(Boolean).join(', '), year, date: showDate(dueOn) })}: ${words(lapses ? 'reorganisation.dutyLapses' : 'reorganisation.dutyMoves')}`,
        organisation.name,
      ],
    ),
    section(
      words('reorganisation.delegationsTitle'),
      delegations,
      ({ giver, receiver, officeLabel, formLabel }) => [
        words('reorganisation.delegation', {
          ...{ giver: giver.fullName, receiver: receiver.fullName, office: officeLabel },
        }),
        formLabel,
      ],
    ),
    section(words('reorganisation.accountsTitle'), accounts, ({ username, person, organisation }) => [
      `${person.fullName} (${username})`,
      organisation.name,
    ]),
  ];
}

function section<Row>(
  title: string,
  { totalCount, edges }: { totalCount: number; edges: { node: Row }[] },
  lineOf: (row: Row) => [string, string],
): Section {
  return { title, total: totalCount, lines: edges.map(({ node }) => lineOf(node)) };
}

function stepLine(
  { step, from, to }: PreviewPartsFragment['steps']['edges'][number]['node'],
  words: Words,
): string {
  switch (step) {
    case 'FOUND':
      return to ? words('reorganisation.found', { to }) : words('reorganisation.foundAlone');
    case 'RENAME':
      return words('reorganisation.rename');
    case 'MOVE':
      return words('reorganisation.move', { from: from ?? '–', to: to ?? '–' });
    case 'END':
      return to ? words('reorganisation.endInto', { to }) : words('reorganisation.end');
  }
}
