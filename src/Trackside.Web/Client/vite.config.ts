import { defineConfig } from 'vite';

// The pages name these two files, so their names hold no hash; the server's static assets give them a fingerprint.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../wwwroot/client',
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'islands.ts',
      output: { entryFileNames: 'islands.js', assetFileNames: 'trackside.css', codeSplitting: false },
    },
  },
});
