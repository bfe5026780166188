export { inbox, inboxCounts, type InboxCounts, type InboxFilter, type WorkItemRow } from './inbox.ts';
export { likeWords } from './likeWords.ts';
export { waitedFor, type Waited } from './workItems.ts';
