import type { Translated } from '../translated.ts';
import type { mail as vietnameseMail, notifications as vietnamese } from '../vi/notifications.ts';

export const notifications: Translated<typeof vietnamese> = {
  seeDuties: 'See what the unit owes',
  title: 'Notifications',
  lead: 'What waits for me, how my documents fare, what is due soon and what is overdue.',
  unread: 'Notifications: %{smart_count} unread',
  new: 'Unread',
  show: 'Show',
  all: 'All',
  onlyUnread: 'Unread',
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  none: 'No notifications yet',
  allRead: 'All read',
  noneHelp: 'When something waits for you, or one of your documents comes to something, it is told here.',
  toMail: 'How I get mail',
};

export const mail: Translated<typeof vietnameseMail> = {
  title: 'How I get mail',
  lead: 'Notifications always stand in the system; choose here whether they come by mail too, and when.',
  toNotifications: 'See notifications',
  to: 'Mail goes to %{address}.',
  noAddress:
    'This account has no mail address. Ask the administrator of accounts to add one; what you choose below is kept.',
  noServer:
    'This system is not connected to a mail server, so nobody gets mail. What you choose below is kept until it is.',
  work: 'What waits for me',
  workHelp: 'To vote, take up, approve, issue, and whatever else waits for me.',
  news: 'News of my documents',
  newsHelp: 'Approved, returned, issued, closed.',
  due: 'Due dates',
  dueHelp: 'What is due soon, and what is overdue.',
  AT_ONCE: 'At once',
  DAILY: 'Once a day',
  OFF: 'No mail',
  digestHour: 'The daily mail leaves at',
  quiet: 'Quiet hours',
  quietHelp: 'No mail leaves in between. Choose the same hour twice for no quiet hours.',
  quietFrom: 'From',
  quietUntil: 'Until',
  save: 'Save how I get mail',
  busy: 'Saving…',
  saved: 'Saved how you get mail.',
};
