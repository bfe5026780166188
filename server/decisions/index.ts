export { agreedFact, readAgreed, readRound, roundFact, toInstant, type RoundFact } from './roundFact.ts';
export { roundsOf, type RoundDetails } from './roundsOf.ts';
