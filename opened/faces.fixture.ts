import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SHIPPED_FACES = path.resolve(import.meta.dirname, '../assets/fonts')

/** The faces that a report's files name, and what stands in for each: no machine that tests has the official ones. */
const STAND_INS = {
  仿宋_GB2312: 'Noto Serif SC',
  楷体_GB2312: 'Ledger Kai',
  仿宋: 'Noto Serif SC',
  楷体: 'Ledger Kai',
  黑体: 'Noto Sans SC',
  宋体: 'Noto Serif SC',
  方正小标宋简体: 'Noto Serif SC',
}

/**
 * What a program has to be started with to find the shipped faces and no others, so that every machine breaks lines alike.
 * Its list of faces is written into the folder.
 */
export function shippedFacesOnly(folder: string): { FONTCONFIG_FILE: string } {
  const file = path.join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, fontsConf(path.join(folder, 'cache')))
  return { FONTCONFIG_FILE: file }
}

function fontsConf(cache: string): string {
  const standIns = Object.entries(STAND_INS).map(
    ([face, family]) =>
      `<match><test name="family"><string>${face}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `<dir>${SHIPPED_FACES}</dir><cachedir>${cache}</cachedir>`,
    ...standIns,
    '</fontconfig>',
  ].join('\n')
}
