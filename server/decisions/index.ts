export { agreedFact, readAgreed, readRound, roundFact, tally } from './roundFact.ts';
export { roundsOf, type RoundDetails } from './roundsOf.ts';
