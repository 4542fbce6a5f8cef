// Runs in the browser before anything else of the application.

// The content policy forbids making code from text. The schemas would try it once to see whether they may, and every browser
// would report that as a breach. zod keeps its settings here; `z.config` would load it on every page, to set one of them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// The first number that a page words makes a browser load its tables of number formats, which takes 20 ms. It does so in a task
// of its own, before the page's components, so that the page answers between the two.
const { port1, port2 } = new MessageChannel()
port1.onmessage = () => {
  Intl.NumberFormat(document.documentElement.lang)
  port1.close()
}
port2.postMessage(null)
