export { attachFile, type AttachInput } from './attachFile.ts';
export { openFile } from './openFile.ts';
export { TEXT_OF_ROWS } from './sniff.ts';
export { MOST_BYTES, pathOf as fileAt, storeFile, type FileStore, type StoredFile } from './storeFile.ts';
