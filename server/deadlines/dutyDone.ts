/** SQL: when the duty of the row `b` of `obligation` was first done, by a document of its period or by one that names it. */
export const dutyDone = `duty_done_at(b.organisation_id, b.kind, b.year, b.period,
  case when b.request_id is not null then b.id end)`;
