// Runs before each test file.
import fc from 'fast-check'
import { SEED } from './property-runs.fixture'

fc.configureGlobal(SEED === undefined ? {} : { seed: SEED })
