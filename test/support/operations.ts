/** What tests send to /graphql: the contract's names, everything the tests look at. */
const documentFields = `
  id kind title state stateLabel version number numberLine symbol issuedOn incomingNumber content contentHash
  draftedBy { id } organisation { id name } programme { id } verificationCode pdfUrl htmlUrl
  currentRound {
    id no mode ballot status contentHash rollSize present agree disagree abstain missingPresent missingAgree certain
    summary closesAt myChoice warnings { code message } members { person { id } voted choice remark }
  }
  rounds { id no status }`;

const allFields = `${documentFields}
  revisions { no title content contentHash substanceHash }
  returns { reason notes { id section rowId text } }
  availableActions { name allowed blockers { code message params } }`;

const eventFields = `
  id seq action from to at actor { id fullName } office onBehalfOf { id } delegationForm reason changes revision contentHash hash previousHash bytes`;

const refusals = `
  ... on VersionConflict { document { id version state } changedBy changedAt }
  ... on InvalidInput { errors { path code message } }`;

export const DOCUMENT = `query Document($id: ID!) { document(id: $id) { ${allFields} } }`;

export const VERSION = `query Version($id: ID!) { document(id: $id) { version } }`;

export const HISTORY = `query History($id: ID!) {
  document(id: $id) { history(first: 100) { edges { node { ${eventFields} } } } }
}`;

export const CREATE = `mutation Create($input: CreateDocumentInput!) {
  createDocument(input: $input) {
    __typename ... on Document { ${documentFields} } ... on CreateRefused { blockers { code message params } } ${refusals}
  }
}`;

export const SAVE = `mutation Save($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    __typename ... on Document { ${documentFields} } ... on CreateRefused { blockers { code message params } } ${refusals}
  }
}`;

const actionAnswer = `
  __typename
  ... on ActionPerformed { receipt event { ${eventFields} } document { ${documentFields} } }
  ... on ActionRefused { blockers { code message params } document { id version state } }
  ${refusals}`;

export const PERFORM = `mutation Perform($input: PerformActionInput!) { performAction(input: $input) { ${actionAnswer} } }`;

export const PERFORM_MANY = `mutation PerformMany($input: PerformActionsInput!) {
  performActions(input: $input) { results { ${actionAnswer} } }
}`;

export const VIEWER = `{ viewer { person { id fullName } offices { office organisation { id name symbol } } locale } }`;
