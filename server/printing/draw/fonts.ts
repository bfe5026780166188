import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphsOf, type FontFile, type PlainFont } from './plainFont.ts';

/** The four cuts of Tinos, named as pdfmake names them. */
export type Cut = 'normal' | 'bold' | 'italics' | 'bolditalics';

const FILES: Record<Cut, string> = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

interface Fontkit {
  create(bytes: Uint8Array): FontFile;
  registerFormat(format: {
    new (stream: { buffer: Uint8Array }): PlainFont;
    probe(bytes: Uint8Array): boolean;
  }): void;
}

// pdfkit loads fontkit with `require`; an `import` here would be a second copy with its own list of formats.
const require = createRequire(import.meta.url);
let loaded: Fontkit | undefined;

/** Loaded with the first paper: its tables are slow to load, and most processes print nothing. */
function fontkit(): Fontkit {
  if (!loaded) {
    loaded = require('fontkit') as Fontkit;
    loaded.registerFormat(Ticket as unknown as Parameters<Fontkit['registerFormat']>[0]);
  }
  return loaded;
}

const parsed = new Map<Cut, PlainFont>();

/** A cut of Tinos, parsed once in the life of the process. */
export function tinos(cut: Cut): PlainFont {
  let font = parsed.get(cut);
  if (!font) {
    const path = require.resolve(`@expo-google-fonts/tinos/${FILES[cut]}`);
    font = glyphsOf(fontkit().create(readFileSync(path)));
    parsed.set(cut, font);
  }
  return font;
}

/** Width of a text in points. */
export function widthOf(text: string, cut: Cut, size: number): number {
  const font = tinos(cut);
  return (font.advanceOf(text) * size) / font.unitsPerEm;
}

/** What pdfmake is given in place of a font file: a ticket that fontkit changes for the parsed font. */
export function ticketOf(cut: Cut): Uint8Array {
  fontkit();
  return Buffer.from(TICKET + cut);
}

const TICKET = 'trinhky-font:';

// pdfkit parses the font bytes anew for every document (some 10 ms a cut); fontkit's own door for formats lets us
// hand back the font that is already parsed.
class Ticket {
  constructor(stream: { buffer: Uint8Array }) {
    return tinos(readTicket(stream.buffer) as Cut);
  }
  static probe(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.subarray(0, TICKET.length)).toString() === TICKET;
  }
}

function readTicket(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString().slice(TICKET.length);
}
