import { existsSync } from 'node:fs';
import { build } from 'vite';

// Pages name these files, so their names hold no hash; the server gives their addresses one. Each is whole in itself: what two of them share
// stands in both, so that no browser ever runs a new one with a part of an old one.
const entries = [
  { name: 'islands', from: 'islands.ts', format: 'es' },
  { name: 'watch', from: 'watch.ts', format: 'es' },
  { name: 'training', from: 'wasm/worker.ts', format: 'es' },
  // Browsers take a service worker that is a module later than one that is not.
  { name: 'shell', from: 'shell/worker.ts', format: 'iife' },
];

for (const [index, { name, from, format }] of entries.filter(({ from }) => existsSync(from)).entries()) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: '../wwwroot/client',
      emptyOutDir: index === 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: from,
        output: {
          format,
          entryFileNames: `${name}.js`,
          assetFileNames: `${name === 'islands' ? 'trackside' : name}.css`,
          codeSplitting: false,
        },
      },
    },
  });
}
