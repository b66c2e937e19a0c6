import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

// A command loads few files this way: finding and opening each of a hundred and fifty takes longer than running most of them.
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: 'dist/src/9-doors/cli/main.js',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'rapporteur.js' } },
  },
})
