export type { Channels, Delivering } from './deliver.ts';
export {
  incidentCount,
  incidentDecisions,
  incidents,
  retryIncident,
  skipIncident,
  type IncidentDecisionRow,
  type IncidentResult,
  type IncidentRow,
} from './incidents.ts';
export { followLink, mailLink, type MailLink } from './mail/links.ts';
export type { MailPreference } from './mail/moments.ts';
export {
  markNotificationsRead,
  notifications,
  unreadNotifications,
  type NotificationRow,
} from './notifications.ts';
export { mailPreference, saveMailPreference } from './preferences.ts';
export { queueState } from './queue.ts';
export { relay } from './relay.ts';
export { outboxTasks } from './tasks.ts';
export {
  createWebhook,
  managedOrganisations,
  rotateWebhookSecret,
  updateWebhook,
  webhooks,
  type WebhookResult,
  type WebhookRow,
} from './webhooks/webhooks.ts';
export { tellingSentence } from './words.ts';
