/** Some character that is not a blank. */
export const notBlank = /\S/u;

/** A kind of document and a period of it: "report/annual". */
export const aDuty = /^[a-z][a-z-]*\/[A-Za-z]+$/u;

/** Letters and figures drawn by a voter's own machine. */
export const aBallotCode = /^[0-9A-Z]{16,40}$/u;
