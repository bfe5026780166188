/** One line of the promise to users: what, from where to where, by whom. */
export interface Promised {
  action: string;
  from: string[];
  /** "=" stays; "?" is for the vote, or the fate of an organisation, to say. */
  to: string;
  who: string[];
}

/** What users and scripts were promised of each kind; all that the oracle knows of a flow. Compare docs, not code. */
export const promises: Record<string, Promised[]> = {
  'annual-plan': read(`
    assignDrafter        draft returned                    =            chair
    openRound            draft                             deciding     chair secretary
    castBallot           deciding                          =            onRoll
    recordMeeting        deciding                          =            minuteTaker
    closeRound           deciding                          ?            chair engine
    abandonRound         deciding                          draft        chair
    voidRound            deciding                          draft        engine
    submit               draft agreed                      submitted    chair
    withdraw             submitted underReview             agreed       chair
    beginReview          submitted                         underReview  upperOfficer
    returnForRevision    underReview                       returned     upperOfficer upperLeader
    approve              underReview                       approved     upperLeader
    withdrawApproval     approved                          underReview  upperLeader
    revise               returned agreed                   draft        drafter chair
    issue                agreed approved                   inForce      chair
    acknowledge          inForce                           =            upperOfficer
    close                inForce                           closed       chair engine
    archive              closed                            archived     recordsKeeper engine
    cancel               draft returned agreed approved    cancelled    chair
    requestLeave         inForce                           =            chair
    grantLeave           inForce                           =            upperLeader
    refuseLeave          inForce                           =            upperLeader
    recall               inForce                           recalled     chair
    replace              inForce                           replaced     chair
    endByReorganisation  draft deciding agreed submitted underReview returned approved inForce  ?  engine
    saveDraft            draft                             =            drafter chair`),
  programme: read(`
    openRound            draft                             deciding     officer chair
    castBallot           deciding                          =            onRoll
    recordMeeting        deciding                          =            minuteTaker
    closeRound           deciding                          ?            chair engine
    abandonRound         deciding                          draft        chair
    voidRound            deciding                          draft        engine
    revise               agreed                            draft        officer chair
    issue                agreed                            inForce      chair
    close                inForce                           closed       chair engine
    archive              closed                            archived     recordsKeeper engine
    cancel               draft agreed                      cancelled    chair
    recall               inForce                           recalled     chair
    replace              inForce                           replaced     chair
    endByReorganisation  draft deciding agreed inForce     ?            engine
    saveDraft            draft                             =            officer chair`),
};

function read(table: string): Promised[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [action = '', from = '', to = '', who = ''] = line.trim().split(/\s{2,}/);
      return { action, from: from.split(' '), to, who: who.split(' ') };
    });
}
