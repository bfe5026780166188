import type { PreviewPartsFragment } from '../data/generated/operations.ts';
import type { Words } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';

export const listsOfPreview = [
  'steps',
  'offices',
  'documents',
  'registers',
  'duties',
  'delegations',
  'accounts',
] as const;
export type ListName = (typeof listsOfPreview)[number];

/** What of one list comes after a line; the others begin anew. */
export type More = (name: ListName, after: string) => Promise<PreviewPartsFragment | undefined>;

type Line = [what: string, detail: string];
type Node<Name extends ListName> = PreviewPartsFragment[Name]['edges'][number]['node'];

/** The lines of one list, each in words: what it is about, and what becomes of it. */
export function linesOf(name: ListName, preview: PreviewPartsFragment, words: Words): Line[] {
  const lines: Record<ListName, () => Line[]> = {
    steps: () => each('steps', (step) => [step.name, stepLine(step, words)]),
    offices: () =>
      each('offices', ({ person, label, organisation }) => [
        person.fullName,
        `${label} · ${organisation.name}`,
      ]),
    documents: () =>
      each('documents', (row) => [
        `${words('reorganisation.documents', { count: row.documents, kind: row.kindLabel, state: row.stateLabel })}: ${words(`reorganisation.${row.fate}_FATE`)}`,
        row.organisation.name,
      ]),
    registers: () =>
      each('registers', ({ typeCode, year, last, organisation }) => [
        words('reorganisation.register', { type: typeCode, year, last }),
        organisation.name,
      ]),
    duties: () =>
      each('duties', ({ kindLabel, periodLabel, year, dueOn, lapses, organisation }) => [
        `${words('reorganisation.duty', { kind: [kindLabel, periodLabel].filter(Boolean).join(', '), year, date: showDate(dueOn) })}: ${words(lapses ? 'reorganisation.dutyLapses' : 'reorganisation.dutyMoves')}`,
        organisation.name,
      ]),
    delegations: () =>
      each('delegations', ({ giver, receiver, officeLabel, formLabel }) => [
        words('reorganisation.delegation', {
          ...{ giver: giver.fullName, receiver: receiver.fullName, office: officeLabel },
        }),
        formLabel,
      ]),
    accounts: () =>
      each('accounts', ({ username, person, organisation }) => [
        `${person.fullName} (${username})`,
        organisation.name,
      ]),
  };
  return lines[name]();

  function each<Name extends ListName>(list: Name, lineOf: (row: Node<Name>) => Line): Line[] {
    return preview[list].edges.map(({ node }) => lineOf(node as Node<Name>));
  }
}

function stepLine({ step, from, to }: Node<'steps'>, words: Words): string {
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
