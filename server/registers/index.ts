export { numberLine } from '../../workflows/kit/index.ts';
export { incomingTypeCode, symbolOf } from './symbols.ts';
export { lockRegister, type Register } from './lockRegister.ts';
