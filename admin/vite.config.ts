import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;
const served = ['/graphql', '/auth', '/files', '/documents', '/verify'];

/** The console is built into dist/admin; the server fills the placeholders of index.html for every request. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: server }])) },
  build: {
    outDir: fileURLToPath(new URL('../dist/admin', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined files would need `data:` in the content policy.
    assetsInlineLimit: 0,
    // Libraries change rarely: a few long-lived files, and what only one page needs stays with that page.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\//,
            },
            { name: 'data', test: /node_modules\/(@apollo|graphql|@tanstack|ra-core|ra-data-graphql)\// },
            { name: 'mui', test: /node_modules\/(@mui\/(material|system|styled-engine|utils)|@emotion)\// },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1400,
  },
});
