import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '@/bin/browser'
import type { GreyPicture } from '@/server/report-files/grey-picture.fixture'
import { shippedFacesOnly } from './faces.fixture'

/** A browser that finds the shipped faces alone; its list of faces is written into the folder. */
export function browserWithShippedFaces(folder: string): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    env: { ...process.env, ...shippedFacesOnly(path.join(folder, 'faces')) } as Record<string, string>,
  })
}

/** The page as it is printed. */
export async function printedPage(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pdf
}

const [SCREEN_WIDTH, PICTURE_WIDTH] = [1280, 512]

/** The whole page on a screen, in shades of grey and smaller. */
export async function screenPicture(browser: Browser, html: string): Promise<GreyPicture> {
  const page = await browser.newPage({ viewport: { width: SCREEN_WIDTH, height: 800 } })
  await page.setContent(html)
  const screenshot = (await page.screenshot({ fullPage: true })).toString('base64')
  await page.setContent('<canvas></canvas>')
  const { width, height, points } = await page.evaluate(inGrey, { screenshot, width: PICTURE_WIDTH })
  await page.close()
  return { width, height, points: new Uint8Array(Buffer.from(points, 'base64')) }
}

/** Runs in the browser, which can read and scale what it drew; the points in base64. */
async function inGrey({ screenshot, width }: { screenshot: string; width: number }) {
  const picture = new Image()
  picture.src = `data:image/png;base64,${screenshot}`
  await picture.decode()
  const height = Math.round((picture.height * width) / picture.width)
  const canvas = Object.assign(document.querySelector('canvas')!, { width, height })
  const context = canvas.getContext('2d')!
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  let points = ''
  for (let at = 0; at < data.length; at += 4)
    points += String.fromCharCode(Math.round(data[at]! * 0.299 + data[at + 1]! * 0.587 + data[at + 2]! * 0.114))
  return { width, height, points: btoa(points) }
}
