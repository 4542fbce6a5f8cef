import { expect, test } from 'vitest'
import { chartPicture } from './chart-picture'
import { REFERENCE_CHARTS } from './reference-document.fixture'

test('a picture is 1680 pixels wide, as high as the drawing asks, on white, with its text drawn', async () => {
  const chart = REFERENCE_CHARTS.upright
  const { png, width, height } = await chartPicture(chart)
  expect([width, height]).toEqual([1680, 798])
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
  // The title is text alone: without the shipped fonts both pictures would be the same.
  const untitled = await chartPicture({ ...chart, title: '' })
  expect(Buffer.compare(Buffer.from(png), Buffer.from(untitled.png))).not.toBe(0)
})
