// Runs in the browser before anything else of the application.
import { config } from 'zod/v4/core'

// The content policy forbids making code from text. The schemas would try it once to see whether they may, and every browser
// would report that as a breach.
config({ jitless: true })
