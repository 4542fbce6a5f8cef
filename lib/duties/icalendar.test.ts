import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { icalendar } from './icalendar'

/** The calendar as a library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate, summary, description } = new ICAL.Event(component)
    const url = component.getFirstPropertyValue('url')
    return {
      uid,
      from: startDate.toString(),
      to: endDate.toString(),
      summary,
      description,
      url,
      wholeDay: startDate.isDate,
    }
  })
}

const ENTRY = {
  uid: 'reply-2024-017@disclosure-ledger',
  day: '2024-06-03',
  title: '答复 2024-017',
  text: '公开台账：答复，2024-017',
  url: 'http://localhost:3000/requests/2024-017',
} as const

test('a calendar library reads back the day, the words and the address', () => {
  const text = icalendar({ name: '公开台账 王芳', entries: [ENTRY], today: '2024-05-20' })
  expect(read(text)).toEqual([
    {
      uid: ENTRY.uid,
      from: '2024-06-03',
      to: '2024-06-04',
      summary: ENTRY.title,
      description: ENTRY.text,
      url: ENTRY.url,
      wholeDay: true,
    },
  ])
})

test('whatever stands in the words is read back, on lines of at most 75 octets that end in CR LF', () => {
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom(...'，；,;\\\n"环评𠮷é'), fc.string({ unit: 'grapheme' })),
    maxLength: 200,
  })
  fc.assert(
    fc.property(words, words, (title, text) => {
      const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
      const calendarText = icalendar({ name: title, entries: [{ ...ENTRY, title, text }], today: '2024-05-20' })
      expect(read(calendarText)).toMatchObject([{ summary: plain(title), description: plain(text) }])
      const lines = calendarText.split('\r\n')
      expect(lines.at(-1)).toBe('')
      for (const line of lines)
        expect([line, Buffer.byteLength(line) <= 75, /[\r\n]/.test(line)]).toEqual([line, true, false])
    }),
  )
})

test('the same entries on the same day give the same bytes, and no entries a calendar without any', () => {
  const of = () => icalendar({ name: '王芳', entries: [ENTRY], today: '2024-05-20' })
  expect(of()).toBe(of())
  expect(read(icalendar({ name: '王芳', entries: [], today: '2024-05-20' }))).toEqual([])
})
