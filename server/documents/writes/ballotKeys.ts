/** The keys under which payloads carry a ballot; a secret one's must reach no hash, log or event. */
export const ballotKeys: readonly string[] = ['choice', 'answers', 'code'];
