/** One unit or person that a document was sent to, and what they said of it. */
export interface DispatchRow {
  id: string;
  documentId: string;
  /** One of these two. */
  organisationId: string | null;
  personId: string | null;
  /** The line of "Nơi nhận" that names them. */
  line: string;
  sentAt: string;
  receivedAt: string | null;
  receivedBy: string | null;
  incomingYear: number | null;
  incomingNumber: number | null;
  readAt: string | null;
  readBy: string | null;
  /** Sent to the viewer, or to where the viewer holds an office. */
  isMine: boolean;
}

/** How far a document has come with all it was sent to. */
export interface DispatchCounts {
  sent: number;
  received: number;
  read: number;
  unread: number;
  /** Whether the viewer may remind those who have not read it. */
  mayRemind: boolean;
  remindedAt: string | null;
}

export type DispatchStatus = 'unread' | 'read' | 'unreceived' | 'received';
