/** What may be said of somebody in office, most confidence first; a committee may word it otherwise in its own document. */
export const levels: readonly string[] = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
