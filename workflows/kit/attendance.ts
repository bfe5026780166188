/** How a kind keeps who was invited to what, and who came: the console's list and door are drawn from it. */
export interface AttendanceBook<Content = unknown> {
  /** The content's list of who was invited. */
  list: string;
  /** The act that invites people, by `{personIds}`. */
  invites: string;
  /** The act that takes people off the list again, by `{personIds, reason}`. */
  uninvites: string;
  /** The most people that the list holds. */
  most: number;
  /** The act that ticks people off in a session, or takes the tick back, by `{sessionId, personIds, absent?}`. */
  ticks: string;
  sessions: (content: Content) => AttendedSession[];
  attendees: (content: Content) => Attendee[];
}

export interface AttendedSession {
  id: string;
  title: string;
  /** "yyyy-MM-dd" */
  on: string;
}

export interface Attendee {
  /** The row's id. */
  id: string;
  personId: string;
  fullName: string;
  office: string;
  organisation: string;
  /** What they answered to the invitation; null while nothing. */
  reply: 'accepted' | 'declined' | null;
  /** Ids of the sessions in which they were present. */
  attended: readonly string[];
  /** What was written down of them before it is approved; null while nothing. */
  passed: boolean | null;
  /** What came of it, in the flow's word for that option of its field; null before. */
  outcome: string | null;
  certificate: string | null;
  /** When it was taken back; null while it counts. */
  withdrawnOn: string | null;
}
