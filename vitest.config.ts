import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,eval,training,test,ui/src}/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
  },
})
