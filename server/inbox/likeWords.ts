/** The words of a search, as patterns for `like` that still have to be folded; at most eight, each found anywhere. */
export function likeWords(text: string | null | undefined): string[] {
  if (!text || !text.isWellFormed() || text.includes('\0')) return text ? ['\\0'] : [];
  const words = text.normalize('NFC').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => `%${word.slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`);
}
