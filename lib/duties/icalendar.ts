import { addDays, type PlainDate } from '../dates'

/** A day in a calendar. `uid` stays the same when the day moves, so that a calendar moves the entry too. */
type CalendarEntry = { uid: string; day: PlainDate; title: string; text: string; url: string }

type Feed = { name: string; entries: readonly CalendarEntry[]; today: PlainDate }

const LINE_OCTETS = 75

/** A calendar of whole days by RFC 5545; the same entries of the same day give the same bytes. */
export function icalendar({ name, entries, today }: Feed): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Disclosure Ledger//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => eventOf(entry, today)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventOf({ uid, day, title, text, url }: CalendarEntry, today: PlainDate): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
  ]
}

const basic = (day: PlainDate) => day.replaceAll('-', '')

/** Text escaped as a value (3.3.11); other control characters are not allowed and removed. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/** A line folded at 75 octets, with continuation lines that begin with a space (3.1); characters are not split. */
function folded(line: string): string {
  const lines: string[] = []
  let [present, room] = ['', LINE_OCTETS]
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (octets > room) {
      lines.push(present)
      present = ' '
      room = LINE_OCTETS - 1
    }
    present += character
    room -= octets
  }
  return [...lines, present].join('\r\n')
}
