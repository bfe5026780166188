export { checkDocument, type DocumentReport } from './checkDocument.ts';
export { eventBytes, sha256, type ChainEvent } from './eventBytes.ts';
export { readReceipt, signReceipt, type ReceiptClaim } from './receipt.ts';
export { verifyChain, type ChainFault, type ChainReport } from './verifyChain.ts';
