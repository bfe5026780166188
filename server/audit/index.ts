export { checkDocument, storedColumns, type DocumentReport } from './checkDocument.ts';
export { eventBytes, officeTold, sha256, type ChainEvent } from './eventBytes.ts';
export { readReceipt, signReceipt, type ReceiptClaim } from './receipt.ts';
export { MOVE, Refold, type Stored, type Told } from './refold.ts';
export {
  chainColumns,
  faultsOfLink,
  verifyChain,
  type ChainFault,
  type ChainReport,
  type ChainRow,
} from './verifyChain.ts';
