import * as decisions from './decisions.ts';
import * as documents from './documents.ts';
import * as files from './files.ts';
import * as identity from './identity.ts';
import * as organisations from './organisations.ts';

export * from './decisions.ts';
export * from './documents.ts';
export * from './files.ts';
export * from './identity.ts';
export * from './organisations.ts';

/** Every table the ORM knows. */
export const entities = [
  organisations.Organisation,
  organisations.OrganisationDescription,
  organisations.Person,
  organisations.Term,
  organisations.OfficeHolding,
  identity.Account,
  identity.Session,
  documents.Document,
  documents.DocumentContent,
  documents.Revision,
  documents.Event,
  documents.Return,
  documents.ReturnNote,
  documents.WorkItem,
  documents.Comment,
  decisions.DecisionRound,
  decisions.RoundMember,
  decisions.Ballot,
  files.File,
  files.Attachment,
];
