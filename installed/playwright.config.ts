import { defineConfig } from '@playwright/test'
import journeys from '../e2e/playwright.config'

// One bundle, tried from the first start on: each test goes on where the one before ended.
export default defineConfig({
  ...journeys,
  testDir: '.',
  globalSetup: undefined,
  projects: undefined,
  workers: 1,
  outputDir: '../test-results/installed',
})
