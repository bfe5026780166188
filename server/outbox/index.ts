export type { Channels, Delivering } from './deliver.ts';
export { failureSentence } from './failures.ts';
export {
  incidentCount,
  incidentDecisions,
  incidents,
  MOST_INCIDENTS,
  retryIncidents,
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
export { resolveByDns } from './webhooks/address.ts';
export {
  createWebhook,
  managedOrganisations,
  removeWebhook,
  rotateWebhookSecret,
  updateWebhook,
  webhookDeliveries,
  webhooks,
  type WebhookDeliveryRow,
  type WebhookResult,
  type WebhookRow,
} from './webhooks/webhooks.ts';
export { tellingSentence } from './words.ts';
