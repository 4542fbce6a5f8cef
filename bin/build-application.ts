// npm run build: builds the application, with everything that its server serves, and the command line, unless their sources are unchanged.
import { buildIfStale } from './build'

const result = await buildIfStale()
if (result === 'fresh') console.log('The build is up to date.')
if (result === 'failed') process.exitCode = 1
