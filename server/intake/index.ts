export { eraseSender } from './eraseSender.ts';
export { readSender } from './readSender.ts';
export { senderDoes, takeSenderAct, type SenderActResult, type SenderDoes } from './senderActs.ts';
export { sendersOf, type SenderRow } from './senders.ts';
export { sendSubmission, type SendResult } from './send.ts';
export { forgetSenders, intakeTasks } from './tasks.ts';
export { followSenders, receiveSubmissions } from './receive.ts';
export { track, type Tracked, type TrackResult } from './track.ts';
export { MOST_UNIONS, searchUnions, unionByCode, type OpenUnion } from './unions.ts';
