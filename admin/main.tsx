import './withoutEval.ts';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadI18n } from './i18n/i18nProvider.ts';
import './theme/fonts.ts';
import { theme } from './theme/theme.ts';

// The content policy allows only styles that carry the page's nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const cache = createCache({ key: 'tk', nonce });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const i18nProvider = await loadI18n();

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        <App i18nProvider={i18nProvider} />
      </ThemeProvider>
    </CacheProvider>
  </StrictMode>,
);
