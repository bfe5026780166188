export { acknowledgeReceipt, type ReceiptResult } from './acknowledgeReceipt.ts';
export { dispatchesByIds, incoming, sentToMe, unreceivedCount, type IncomingFilter } from './incoming.ts';
export { markRead } from './markRead.ts';
export { dispatchCounts, readingList, type DispatchFilter } from './readingList.ts';
export { remindUnread, type RemindResult } from './remindUnread.ts';
export type { DispatchCounts, DispatchRow, DispatchStatus } from './rows.ts';
