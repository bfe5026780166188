export { agreedFact, readAgreed, readRound, roundFact, type RoundFact } from './roundFact.ts';
export { roundsOf, type RoundDetails } from './roundsOf.ts';
