import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';
import { forThumbs } from './thumb.ts';

type Parts = Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme>;

const focusRing = { outline: '3px solid var(--tk-palette-primary-main)', outlineOffset: 2 };

/** How MUI's own parts look here: borders instead of shadows, a plain focus ring, targets a thumb can hit. */
export const components: Parts = {
  MuiCssBaseline: {
    styleOverrides: {
      html: { WebkitTextSizeAdjust: '100%', scrollPaddingTop: 80, scrollPaddingBottom: 120 },
      body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
      'a:focus-visible, button:focus-visible, [tabindex="0"]:focus-visible': focusRing,
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit' } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { minHeight: 40, paddingInline: 16, '&:focus-visible': focusRing, ...forThumbs },
      sizeSmall: { minHeight: 34, paddingInline: 10, ...forThumbs },
      sizeLarge: { minHeight: 48, paddingInline: 20, fontSize: '1rem' },
      outlined: {
        borderColor: 'var(--tk-palette-edge)',
        color: 'var(--tk-palette-text-primary)',
        '&.MuiButton-colorError': { color: 'var(--tk-palette-error-main)' },
      },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: { minWidth: 40, minHeight: 40, borderRadius: 6, '&:focus-visible': focusRing, ...forThumbs },
    },
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    styleOverrides: { paper: { border: '1px solid var(--tk-palette-divider)', borderRadius: 10 } },
  },
  MuiMenu: { styleOverrides: { paper: { border: '1px solid var(--tk-palette-divider)', marginTop: 4 } } },
  MuiPopover: { styleOverrides: { paper: { border: '1px solid var(--tk-palette-divider)' } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        backgroundColor: 'var(--tk-palette-background-paper)',
        '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--tk-palette-edge)' },
      },
      input: { padding: '9px 12px', height: 22 },
      multiline: { padding: '9px 12px', '& textarea': { padding: 0, lineHeight: 1.55 } },
    },
  },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 300 },
    styleOverrides: {
      tooltip: {
        fontSize: '0.875rem',
        backgroundColor: 'var(--tk-palette-text-primary)',
        color: 'var(--tk-palette-background-paper)',
      },
      arrow: { color: 'var(--tk-palette-text-primary)' },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 }, indicator: { height: 3 } } },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 44,
        minWidth: 0,
        padding: '8px 14px',
        fontSize: '0.9375rem',
        color: 'var(--tk-palette-text-secondary)',
        '&:focus-visible': { ...focusRing, outlineOffset: -3 },
      },
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiTableCell: {
    styleOverrides: {
      root: { fontSize: '0.9375rem', padding: '10px 12px', borderColor: 'var(--tk-palette-divider)' },
      head: {
        fontWeight: 600,
        color: 'var(--tk-palette-text-secondary)',
        fontSize: '0.875rem',
        whiteSpace: 'nowrap',
      },
    },
  },
};
