// TCVN3 (.VnTime) writes Vietnamese letters with signs of Western Europe, among them some that no word of any language has inside:
// "NguyÔn V¨n H¶i", "Céng ®oµn".
const tcvn3 = /\p{L}[¨ª¬®µ¶·¸¹¼½¾]|\p{L}«\p{L}|[§®¬¨]\p{L}|\p{Ll}[À-ÖØ-Þ]/u;

// VNI writes the mark behind its letter: "Nguyeãn Vaên Haûi", "Coâng ñoaøn".
const vni = /a[âêùøûõ]|e[âùøûõ]|o[âøû]/iu;

/** Whether a text was written for a font of before Unicode: it would be stored as nobody reads it. */
export function isOldFont(text: string): boolean {
  return tcvn3.test(text) || vni.test(text);
}
