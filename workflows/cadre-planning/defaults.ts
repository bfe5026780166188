/** Posts that people are planned for, as papers and ballots call them. */
export const postNames = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  standingMember: 'Uỷ viên Ban Thường vụ',
  committeeMember: 'Uỷ viên Ban Chấp hành',
  inspectionChair: 'Chủ nhiệm Uỷ ban Kiểm tra',
  inspectionMember: 'Uỷ viên Uỷ ban Kiểm tra',
} as const;

export type Post = keyof typeof postNames;

/** What a new file begins with; each committee may write its own into its document. */
export const usual = {
  /** Persons planned for each seat, at most. */
  factor: 2,
  /** Whoever more than this share of the roll introduces is in. */
  overPercent: 50,
  of: 'roll',
  /** Years of a term of office. */
  termYears: 5,
} as const;
