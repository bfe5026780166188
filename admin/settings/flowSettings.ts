import type { FlowSettingsQuery } from '../data/generated/operations.ts';

/** How long the steps of one kind may take in one organisation, and where each figure comes from. */
export type FlowSettings = FlowSettingsQuery['flowSettings'];
