// Runs in the browser before anything else of the application.
import 'react-dom/client'

// The content policy forbids making code from text. The schemas would try it once to see whether they may, and every browser
// would report that as a breach. zod keeps its settings here; `z.config` would load it on every page, to set one of them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// React is made ready above, and the page is started in a task of its own: both at once kept a slow processor from answering a
// key for a third of a second. Next starts a page after the scripts in this list; one without a text is only a turn to wait for.
Object.assign(globalThis, { __next_s: [[0, { children: '' }]] })
