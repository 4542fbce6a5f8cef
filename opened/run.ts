// npm run test:documents [words]: what LibreOffice and Chromium make of the report's files. Installs both where it can.
import { ensureTools, findBrowser } from '@/bin/browser'
import { runTool } from '@/bin/run-tool'

ensureTools(['soffice', 'pdftotext', 'pdftoppm'])
const words = ['run', '--config', 'opened/vitest.config.ts', ...process.argv.slice(2)]
process.exitCode = await runTool('vitest', words, { CHROMIUM_PATH: findBrowser() })
