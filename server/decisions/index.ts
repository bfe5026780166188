export { agreedFact, readAgreed, readRound, roundFact, toInstant, type RoundFact } from './roundFact.ts';
export { urnsOf, type Receipts, type Urns } from './urns.ts';
export { roundsOf, type RoundDetails } from './roundsOf.ts';
