/** An act somebody pressed. */
export interface Chosen {
  name: string;
  /** What is already known of the payload, e.g. the ballot that was pressed. */
  payload?: Record<string, unknown>;
}
