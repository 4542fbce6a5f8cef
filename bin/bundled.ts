// The command line as it comes in a bundle: the data lies beside the unpacked folder, in one of its own, with the settings.
import { keepCompiled, settleSurroundings } from './bundled-surroundings'
import { PROJECT_ROOT } from './project'

settleSurroundings(PROJECT_ROOT)
if (process.argv[2] === 'start') keepCompiled(process.env.LEDGER_DATA_DIR!)
await import('./ledger')
