export { incomingTypeCode, numberLine, symbolOf } from './symbols.ts';
export { lockRegister, type Register, type TakenNumber } from './lockRegister.ts';
