const NOISE = /'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g

/** The statements of a text, less its comments and the contents of its strings. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(NOISE, ' ')
    .split(';')
    .map((statement) => statement.trim())
}

/** Whether it would have the client send rows, which ends a PostgreSQL that runs as a library. */
export function copiesIn(sql: string): boolean {
  if (!/\bcopy\b/i.test(sql)) return false
  return statementsOf(sql).some((statement) => /^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(statement))
}

/** Fails in the engine itself, so that a transaction it is part of fails as it would anywhere. */
export const REFUSE_COPY = `do $$ begin raise exception using errcode = '0A000',
  message = 'The embedded database does not take COPY FROM STDIN; use INSERT with many rows.'; end $$`

export type Hearing =
  { readonly verb: 'listen' | 'unlisten'; readonly channel: string } | { readonly verb: 'unlisten all' }

/** The LISTEN and UNLISTEN of a text. */
export function hearingsOf(sql: string): Hearing[] {
  if (!/listen/i.test(sql)) return []
  return statementsOf(sql).flatMap((statement): Hearing[] => {
    const found = /^(un)?listen\s+(?:"((?:[^"]|"")+)"|([^\s"]+))$/i.exec(statement)
    if (!found) return []
    const [, un, quoted, bare = ''] = found
    if (un && bare === '*') return [{ verb: 'unlisten all' }]
    return [{ verb: un ? 'unlisten' : 'listen', channel: quoted?.replaceAll('""', '"') ?? bare.toLowerCase() }]
  })
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The settings in the `options` a client starts with, such as `-c search_path=bullmq`, as SQL that makes them so. */
export function settingsSql(options: string): string {
  const found = [...options.matchAll(/(?:-c\s*|--)([\w.-]+)=((?:\\.|"[^"]*"|[^\s\\])*)/g)]
  return found
    .map(([, name = '', value = '']) => {
      const setting = name.replaceAll('-', '_')
      return `select set_config(${quoteText(setting)}, ${quoteText(value.replace(/\\(.)/g, '$1'))}, false)`
    })
    .join(';')
}
