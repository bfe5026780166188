import { createTheme, type PaletteColor } from '@mui/material/styles';
import { components } from './components.ts';
import { dark, light, type Meaning, type Tokens } from './tokens.ts';

declare module '@mui/material/styles' {
  interface Palette {
    accentSoft: string;
    sunk: string;
    edge: string;
    waiting: Meaning;
    returned: Meaning;
    good: Meaning;
    closed: Meaning;
  }
  interface PaletteOptions {
    accentSoft?: string;
    sunk?: string;
    edge?: string;
    waiting?: Meaning;
    returned?: Meaning;
    good?: Meaning;
    closed?: Meaning;
  }
}

export type MeaningName = 'waiting' | 'returned' | 'good' | 'closed';

/** Light and dark from the same list of tokens, as CSS variables: switching repaints, nothing re-renders. */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'tk', colorSchemeSelector: 'data-theme' },
  colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
  spacing: 8,
  shape: { borderRadius: 6 },
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1536 } },
  typography: typography(),
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 150,
      complex: 150,
      enteringScreen: 150,
      leavingScreen: 120,
    },
  },
  components,
});

function paletteOf(tokens: Tokens) {
  return {
    primary: solid(tokens.accent, tokens.accentStrong, tokens.onAccent),
    error: solid(tokens.returned.ink, tokens.returned.ink, tokens.surface),
    warning: solid(tokens.waiting.ink, tokens.waiting.ink, tokens.surface),
    success: solid(tokens.good.ink, tokens.good.ink, tokens.surface),
    info: solid(tokens.accent, tokens.accentStrong, tokens.onAccent),
    background: { default: tokens.page, paper: tokens.surface },
    text: { primary: tokens.text, secondary: tokens.quiet, disabled: tokens.quiet },
    divider: tokens.line,
    accentSoft: tokens.accentSoft,
    sunk: tokens.sunk,
    edge: tokens.edge,
    waiting: tokens.waiting,
    returned: tokens.returned,
    good: tokens.good,
    closed: tokens.closed,
  };
}

function solid(main: string, strong: string, contrastText: string): PaletteColor {
  return { main, dark: strong, light: main, contrastText };
}

function typography() {
  const heading = { fontWeight: 600, letterSpacing: '-0.01em' };
  return {
    fontFamily: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
    fontSize: 16,
    htmlFontSize: 16,
    fontWeightBold: 600,
    h1: { ...heading, fontSize: '1.5rem', lineHeight: 1.35 },
    h2: { ...heading, fontSize: '1.25rem', lineHeight: 1.4 },
    h3: { ...heading, fontSize: '1rem', lineHeight: 1.5 },
    body1: { fontSize: '1rem', lineHeight: 1.5 },
    body2: { fontSize: '0.9375rem', lineHeight: 1.5 },
    caption: { fontSize: '0.875rem', lineHeight: 1.45 },
    button: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4, textTransform: 'none' as const },
    overline: {
      fontSize: '0.875rem',
      fontWeight: 600,
      lineHeight: 1.45,
      textTransform: 'none' as const,
      letterSpacing: 0,
    },
  };
}
