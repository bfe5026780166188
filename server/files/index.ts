export { attachFile, type AttachInput } from './attachFile.ts';
export { openFile } from './openFile.ts';
export { MOST_BYTES, storeFile, type FileStore, type StoredFile } from './storeFile.ts';
