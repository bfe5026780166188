/** One list of colours for each scheme; every other colour in the console is one of these. */
export interface Tokens {
  page: string;
  surface: string;
  sunk: string;
  text: string;
  quiet: string;
  line: string;
  /** Borders of what can be typed into or pressed: at least 3:1 against the surface. */
  edge: string;
  accent: string;
  accentStrong: string;
  accentSoft: string;
  onAccent: string;
  waiting: Meaning;
  returned: Meaning;
  good: Meaning;
  closed: Meaning;
}

/** `ink` on `soft`, and on the surface, is readable text (4.5:1); `line` frames the soft area. */
export interface Meaning {
  ink: string;
  soft: string;
  line: string;
}

export const light: Tokens = {
  page: '#f5f7fa',
  surface: '#ffffff',
  sunk: '#edf1f5',
  text: '#16202b',
  quiet: '#4a5868',
  line: '#d8dfe7',
  edge: '#7b8998',
  accent: '#0b4f9e',
  accentStrong: '#083d7c',
  accentSoft: '#e4eef9',
  onAccent: '#ffffff',
  waiting: { ink: '#855000', soft: '#fdf2de', line: '#efcf94' },
  returned: { ink: '#b3261e', soft: '#fdecea', line: '#f0b8b3' },
  good: { ink: '#12683a', soft: '#e3f4ea', line: '#a9d9bd' },
  closed: { ink: '#4a5868', soft: '#e9edf2', line: '#ccd5de' },
};

export const dark: Tokens = {
  page: '#0f151c',
  surface: '#18212b',
  sunk: '#222d39',
  text: '#e7ecf2',
  quiet: '#a9b5c2',
  line: '#2e3a47',
  edge: '#708091',
  accent: '#8dbbf4',
  accentStrong: '#b3d2f9',
  accentSoft: '#183150',
  onAccent: '#071a30',
  waiting: { ink: '#f3bc66', soft: '#38290f', line: '#6b5022' },
  returned: { ink: '#ff9f97', soft: '#43201d', line: '#7c3a35' },
  good: { ink: '#79d69f', soft: '#143324', line: '#2c6045' },
  closed: { ink: '#a9b5c2', soft: '#263240', line: '#3b4957' },
};
