import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** What somebody does from a day on: what is named again goes on, what is not ends, what is new begins. */
export const assignments: Writers<'assignTasks'> = {
  assignTasks({ personId, tasks, from }, { facts: { document } }) {
    const { id, organisationId } = document;
    const ended = sql`update task_assignment a
      set period = daterange(lower(a.period), greatest(lower(a.period), ${from}::date)), ended_by = ${id}
      where a.organisation_id = ${organisationId} and a.person_id = ${personId} and upper_inf(a.period)
        and not a.task = any (${tasks}::text[])`;
    const begun = sql`insert into task_assignment (id, organisation_id, person_id, task, period, document_id)
      select gen_random_uuid(), ${organisationId}::uuid, ${personId}::uuid, t.task, daterange(${from}::date, null), ${id}::uuid
      from (select distinct unnest(${tasks}::text[]) as task) t
      where not exists (select from task_assignment a where a.organisation_id = ${organisationId}
        and a.person_id = ${personId} and upper_inf(a.period) and a.task = t.task)`;
    return {
      writes: [
        { name: 'ended_tasks', sql: ended },
        { name: 'begun_tasks', sql: begun },
      ],
    };
  },
};
