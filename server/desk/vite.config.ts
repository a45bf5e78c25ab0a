import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const demo = process.env.LINLI_DEMO === '1';

/** The desk is served below /desk by the API; the demo's build is another one, so that no other can carry its way in. */
export default defineConfig({
  root: at('.'),
  base: '/desk/',
  define: { DEMO: JSON.stringify(demo) },
  resolve: { alias: { '@linli/shared': at('../../shared/src') } },
  esbuild: { jsx: 'automatic' },
  css: { preprocessorOptions: { scss: { loadPaths: [at('../../miniapp/src/styles')] } } },
  build: {
    outDir: at(demo ? 'dist/desk-demo' : 'dist/desk'),
    emptyOutDir: true,
    target: 'es2020',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
