import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: '../dist/ui', emptyOutDir: true, modulePreload: { polyfill: false } },
})
