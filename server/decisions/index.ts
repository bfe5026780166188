export { agreedFact, readAgreed, readRound, roundFact, tally } from './roundFact.ts';
