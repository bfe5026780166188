import type { Operation } from './journal.ts';

const standing = 'id version state draftedBy { id }';
const declined = `
  ... on VersionConflict { document { ${standing} } }
  ... on InvalidInput { errors { path code } }`;

/** What the clients send: little, so that many acts fit between two faults. */
export const mutations: Record<Operation, string> = {
  createDocument: `mutation Create($input: CreateDocumentInput!) {
    createDocument(input: $input) { __typename ... on Document { ${standing} } ... on CreateRefused { blockers { code } } ${declined} }
  }`,
  saveDraft: `mutation Save($input: SaveDraftInput!) {
    saveDraft(input: $input) { __typename ... on Document { ${standing} } ... on CreateRefused { blockers { code } } ${declined} }
  }`,
  performAction: `mutation Perform($input: PerformActionInput!) {
    performAction(input: $input) {
      __typename
      ... on ActionPerformed { receipt document { ${standing} } }
      ... on ActionRefused { blockers { code } document { ${standing} } }
      ${declined}
    }
  }`,
};
