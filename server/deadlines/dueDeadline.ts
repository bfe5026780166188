/** A timer that has run down, in this worker's hand. */
export interface DueDeadline {
  id: string;
  documentId: string;
  kind: 'fire' | 'remind' | 'escalate';
  action: string | null;
  tries: number;
}
