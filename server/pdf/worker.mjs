// Loaded by its path in a thread of its own: a compilation is synchronous and takes a tenth of a second or more.
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { assets, fontDirectories } = workerData
const templates = path.join(assets, 'typst')
const compiler = NodeCompiler.create({ workspace: assets, fontArgs: [{ fontPaths: fontDirectories }] })

parentPort.on('message', ({ id, template, input, standard }) => {
  try {
    parentPort.postMessage({ id, pdf: compile(template, input, standard) })
  } catch (error) {
    parentPort.postMessage({ id, failure: reasonOf(error) })
  }
})

function compile(template, input, standard) {
  const compiled = compiler.compile({
    mainFilePath: path.join(templates, `${template}.typ`),
    inputs: { document: input },
  })
  try {
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard }))
  } finally {
    compiler.evictCache(2)
  }
}

// The compiler throws objects whose message is in `code` when the standard cannot be met.
function reasonOf(error) {
  return String(error?.code ?? error?.message ?? error)
}
