/** SQL for when obligation `alias` was done: its period's duty, or the one request it answers. */
export function dutyDone(alias: string): string {
  return `duty_done_at(${alias}.organisation_id, ${alias}.kind, ${alias}.year, ${alias}.period,
    case when ${alias}.request_id is not null then ${alias}.id end)`;
}
