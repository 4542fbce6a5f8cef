// Loaded by its path in a thread of its own: a compilation is synchronous and takes a tenth of a second or more.
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { assets, fontDirectories } = workerData
const templates = path.join(assets, 'typst')
const compiler = NodeCompiler.create({ workspace: assets, fontArgs: [{ fontPaths: fontDirectories }] })

parentPort.on('message', ({ id, ...job }) => {
  try {
    parentPort.postMessage({ id, ...compile(job) })
  } catch (error) {
    parentPort.postMessage({ id, failure: reasonOf(error) })
  }
})

// `as`: the PDF, or the one page of it as a drawing, for a picture. `files`: what the template reads beside its input, under `files/0`, `files/1` and so on; they are on no disk.
function compile({ template, input, standard, as = 'pdf', files = [] }) {
  for (const [index, bytes] of files.entries()) compiler.mapShadow(placeOf(index), Buffer.from(bytes))
  const compiled = compiler.compile({
    mainFilePath: path.join(templates, `${template}.typ`),
    inputs: { document: input },
  })
  try {
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    // The PDF of a drawing is made too: it alone refuses characters that no font has.
    const pdf = compiler.pdf(compiled.result, standard ? { pdfStandard: standard } : {})
    return {
      bytes: as === 'svg' ? new TextEncoder().encode(compiler.plainSvg(compiled.result)) : new Uint8Array(pdf),
      unknownFamilies: unknownFamiliesIn(compiled),
    }
  } finally {
    for (const index of files.keys()) compiler.unmapShadow(placeOf(index))
    compiler.evictCache(2)
  }
}

// In small letters, as the compiler names them.
function unknownFamiliesIn(compiled) {
  const warnings = compiled.takeWarnings()
  const messages = warnings ? compiler.fetchDiagnostics(warnings).map(({ message }) => message) : []
  return messages.flatMap((message) => /^unknown font family: (.+)$/.exec(message)?.[1] ?? [])
}

const placeOf = (index) => path.join(templates, 'files', String(index))

// The compiler throws objects whose message is in `code` when the standard cannot be met.
function reasonOf(error) {
  return String(error?.code ?? error?.message ?? error)
}
