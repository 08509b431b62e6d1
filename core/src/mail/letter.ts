/** An e-mail, less its addresses. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const SUBJECT = 120

/** A notice as an e-mail: plain text, and the same as simple HTML. `link` is left out unless it is whole. */
export function letterOf(o: {
  name: string
  text: string
  link: string | undefined
  settings: string | undefined
}): Letter {
  const { name, text, link, settings } = o
  const why = 'You get this because Kith tells you by e-mail what is urgent.'
  const how = settings ? `Switch it off here: ${settings}` : 'Switch it off in your settings in Kith.'
  const plain = [`Hello ${name},`, text, link, `-- \n${why}\n${how}`]
  const rich = [
    `<p>Hello ${escaped(name)},</p>`,
    `<p>${escaped(text)}</p>`,
    link && `<p><a href="${escaped(link)}">Open it in Kith</a></p>`,
    `<p style="color:#666;font-size:small">${why}<br>${
      settings ? `<a href="${escaped(settings)}">Switch it off</a>` : escaped(how)
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
