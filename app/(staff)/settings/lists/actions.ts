'use server'

import {
  keepCategory,
  keepPlatform,
  keepSection,
  removeCategory,
  removePlatform,
  removeSection,
} from '@/db/writes/lists'
import { defineAction } from '@/server/actions/define-action'
import { keptCategory, keptChannel, keptSection, removedEntry } from './inputs'

export const keepOneSection = defineAction({
  act: 'settings.lists',
  input: keptSection,
  run: ({ tx, input }) => keepSection(tx, input),
})

export const removeOneSection = defineAction({
  act: 'settings.lists',
  input: removedEntry,
  run: ({ tx, input }) => removeSection(tx, input.id),
})

export const keepOneCategory = defineAction({
  act: 'settings.lists',
  input: keptCategory,
  run: ({ tx, input }) => keepCategory(tx, input),
})

export const removeOneCategory = defineAction({
  act: 'settings.lists',
  input: removedEntry,
  run: ({ tx, input }) => removeCategory(tx, input.id),
})

export const keepOneChannel = defineAction({
  act: 'settings.lists',
  input: keptChannel,
  run: ({ tx, input }) => keepPlatform(tx, input),
})

export const removeOneChannel = defineAction({
  act: 'settings.lists',
  input: removedEntry,
  run: ({ tx, input }) => removePlatform(tx, input.id),
})
