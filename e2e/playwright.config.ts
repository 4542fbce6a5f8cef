import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '@/bin/browser'

// The workers load this file too, and should not look for the browser again.
process.env.CHROMIUM_PATH ||= findBrowser()

/** Walks over all pages: begun last, one of them would run on when all else is done. */
const WALKS = /(?:withheld|accessibility|authorisation)\.spec\.ts$/

const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  projects: [
    { name: 'walks', testMatch: WALKS },
    { name: 'journeys', testMatch: '**/*.spec.ts', testIgnore: WALKS },
  ],
  workers: Math.min(2, availableParallelism()),
  forbidOnly: Boolean(process.env.CI),
  // They end what hangs; nothing that works takes a tenth of it, so that no machine is too slow for the tests.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    browserName: 'chromium',
    reuseContext: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    // A trace of every action takes as long as the journey itself; the picture and the page's outline tell most.
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
