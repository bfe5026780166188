import { z } from 'zod';
import {
  fields,
  legalBases,
  recipients,
  sections,
  targets,
  tasks,
  type Section,
  type Target,
  type Task,
} from '../kit/index.ts';

/** A unit's plan for one year; every field is substance but bases, recipients and how tasks are grouped. */
export const form = z.strictObject({
  year: fields.year(),
  legalBases: legalBases(),
  objective: fields.longText(),
  targets: targets(),
  tasks: tasks(),
  arrangements: sections().optional(),
  recipients: recipients(),
});

export type AnnualPlan = z.output<typeof form>;

/** What must be there before anybody votes on it or sends it upward. */
export function missingIn(plan: AnnualPlan): string[] {
  return [
    ...(plan.objective.trim() ? [] : ['objective']),
    ...(plan.targets.length + plan.tasks.length > 0 ? [] : ['tasks']),
  ];
}

export function blank(year: number): AnnualPlan {
  return { year, legalBases: [], objective: '', targets: [], tasks: [], arrangements: [], recipients: [] };
}

/** Last year's plan for another year: the same work, dates moved, rows new. */
export function copyToYear(plan: AnnualPlan, year: number): AnnualPlan {
  const shift = year - plan.year;
  return {
    ...plan,
    year,
    targets: plan.targets.map(withoutId),
    tasks: plan.tasks.map((task) => withoutId(inYear(task, shift))),
    ...(plan.arrangements ? { arrangements: plan.arrangements.map(freshSection) } : {}),
  };
}

/** A plan that answers each target of its programme with a target of its own. */
export function fromProgramme(programme: unknown, year: number): AnnualPlan {
  const rows = programmeTargets.safeParse(programme);
  const answered = (rows.data?.targets ?? []).map(({ id, ...target }) => ({
    ...target,
    programmeTargetId: id,
  }));
  return { ...blank(year), targets: answered };
}

/** Targets of the programme that no target of the plan answers. */
export function uncovered(plan: AnnualPlan, programme: unknown) {
  const rows = programmeTargets.safeParse(programme);
  const answered = new Set(plan.targets.map(({ programmeTargetId }) => programmeTargetId));
  return (rows.data?.targets ?? [])
    .filter(({ id }) => id !== undefined && !answered.has(id))
    .map(({ title }) => ({ code: 'uncovered-target', params: { target: title }, path: 'targets' }));
}

// Flows do not know each other: of the programme, only what is needed here.
const programmeTargets = z.object({ targets: targets() });

function inYear(task: Task, shift: number): Task {
  return {
    ...task,
    ...(task.startsOn ? { startsOn: shifted(task.startsOn, shift) } : {}),
    ...(task.endsOn ? { endsOn: shifted(task.endsOn, shift) } : {}),
  };
}

// 29 February has no counterpart in most years; the month's last day is what was meant.
function shifted(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return z.iso.date().safeParse(moved).success ? moved : moved.replace(/-29$/, '-28');
}

function freshSection(section: Section): Section {
  return {
    ...withoutId(section),
    ...(section.blocks ? { blocks: section.blocks.map(withoutId) } : {}),
    ...(section.sections ? { sections: section.sections.map(freshSection) } : {}),
  };
}

function withoutId<Row extends { id?: string }>({ id: _, ...row }: Row): Omit<Row, 'id'> {
  return row;
}

/** Typed columns for indicators. */
export function facets(plan: AnnualPlan): Record<string, string | number | null> {
  const sum = (of: (task: Task) => number | undefined) =>
    plan.tasks.reduce((total, task) => total + (of(task) ?? 0), 0);
  return {
    year: plan.year,
    targets: plan.targets.length,
    tasks: plan.tasks.length,
    unionFunds: sum(({ unionFunds }) => unionFunds),
    employerFunds: sum(({ employerFunds }) => employerFunds),
    ...Object.fromEntries(plan.targets.flatMap(indicatorFacet)),
  };
}

function indicatorFacet({ indicator, value }: Target): [string, number][] {
  return indicator ? [[`target.${indicator}`, value]] : [];
}
