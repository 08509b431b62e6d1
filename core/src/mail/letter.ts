import type { Said } from '../languages/said.ts'

/** An e-mail, less its addresses. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const SUBJECT = 120

interface Frame {
  readonly hello: string
  readonly open: string
  readonly why: string
  readonly off: string
  readonly offHere: string
  readonly offInSettings: string
}

/** What stands around a notice. `Record` of the languages of the pages: the compiler finds what is missing in one. */
const FRAMES: Readonly<Record<keyof Said, Frame>> = {
  en: {
    hello: 'Hello',
    open: 'Open it in Kith',
    why: 'You get this because Kith tells you by e-mail what is urgent.',
    off: 'Switch it off',
    offHere: 'Switch it off here:',
    offInSettings: 'Switch it off in your settings in Kith.',
  },
  de: {
    hello: 'Hallo',
    open: 'In Kith öffnen',
    why: 'Du bekommst das, weil Kith dir Dringendes per E-Mail sagt.',
    off: 'Abschalten',
    offHere: 'Hier abschalten:',
    offInSettings: 'Du kannst das in deinen Einstellungen in Kith abschalten.',
  },
}

const frameIn = (language: string): Frame => (language.split('-')[0] === 'de' ? FRAMES.de : FRAMES.en)

/** A notice as an e-mail: plain text, and the same as simple HTML. `link` is left out unless it is whole. */
export function letterOf(o: {
  name: string
  language: string
  text: string
  link: string | undefined
  settings: string | undefined
}): Letter {
  const { name, text, link, settings } = o
  const { hello, open, why, off, offHere, offInSettings } = frameIn(o.language)
  const how = settings ? `${offHere} ${settings}` : offInSettings
  const plain = [`${hello} ${name},`, text, link, `-- \n${why}\n${how}`]
  const rich = [
    `<p>${hello} ${escaped(name)},</p>`,
    `<p>${escaped(text)}</p>`,
    link && `<p><a href="${escaped(link)}">${open}</a></p>`,
    `<p style="color:#666;font-size:small">${why}<br>${
      settings ? `<a href="${escaped(settings)}">${off}</a>` : escaped(how)
    }</p>`,
  ]
  return {
    subject: subjectOf(text),
    text: `${plain.filter(Boolean).join('\n\n')}\n`,
    html: `<!doctype html><html><body style="font-family:sans-serif">${rich.filter(Boolean).join('')}</body></html>`,
  }
}

/** One line, not longer than a list of e-mails shows. */
function subjectOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > SUBJECT ? `${line.slice(0, SUBJECT - 1)}…` : line
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
