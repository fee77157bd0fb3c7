import { defineConfig } from 'vite';

// The watch is a page of its own, with its own script and stylesheet; it is built after the islands, into the same folder.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../wwwroot/client',
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'watch.ts',
      output: { entryFileNames: 'watch.js', assetFileNames: 'watch.css', codeSplitting: false },
    },
  },
});
