export { eventBytes, sha256, type ChainEvent } from './eventBytes.ts';
export { readReceipt, signReceipt, type ReceiptClaim } from './receipt.ts';
