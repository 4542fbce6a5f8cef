// Runs in the browser before anything else of the application.

// The content policy forbids making code from text. The schemas would try it once to see whether they may, and every browser
// would report that as a breach. zod keeps its settings here; `z.config` would load it on every page, to set one of them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
