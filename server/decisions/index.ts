export { agreedFact, readAgreed, readRound, roundFact, tally, type RoundFact } from './roundFact.ts';
export { roundsOf, type RoundDetails } from './roundsOf.ts';
