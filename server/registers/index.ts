export { incomingTypeCode, numberLine, symbolOf } from './symbols.ts';
export { lockRegister, type Register } from './lockRegister.ts';
