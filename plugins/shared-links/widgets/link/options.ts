import type { Link } from './link.ts'
import { instantOf, localInput } from './moments.ts'

const MB = 2 ** 20

/** What guests may send, as the form says it. */
const BOTH = 'image video'
export const TYPES = [BOTH, 'image', 'video'] as const

const number = (value: FormDataEntryValue | null) => (value ? Number(value) : null)
const text = (value: FormDataEntryValue | null) => String(value ?? '').trim() || null

/** What the form says, as the server wants it. */
function saidBy(form: FormData) {
  const bytes = number(form.get('uploadMb'))
  return {
    description: text(form.get('description')),
    slug: text(form.get('slug')),
    startsAt: instantOf(String(form.get('startsAt') ?? '')),
    endsAt: instantOf(String(form.get('endsAt') ?? '')),
    download: form.has('download'),
    metadata: form.has('metadata'),
    upload: form.has('upload'),
    approve: form.has('approve'),
    viewLimit: number(form.get('viewLimit')),
    uploadMost: number(form.get('uploadMost')),
    uploadTypes: String(form.get('uploadTypes') ?? BOTH).split(' '),
    uploadBytes: bytes === null ? null : Math.round(bytes * MB),
    origins: String(form.get('origins') ?? '')
      .split(/\s+/)
      .filter(Boolean),
  }
}

/** What the form says that is not so yet. Nothing else is sent, so nothing else can change. */
export function changesOf(form: FormData, known: Link | undefined): Record<string, unknown> {
  const before = known ? saidBy(formOf(known)) : undefined
  const changes = Object.entries(saidBy(form)).filter(
    ([option, value]) => !before || JSON.stringify(value) !== JSON.stringify(before[option as keyof typeof before]),
  )
  // A new link ends when the server says, unless its maker does.
  const said = changes.filter(([option, value]) => known || option !== 'endsAt' || value !== null)
  const password = String(form.get('password') ?? '')
  return {
    ...Object.fromEntries(said),
    ...(password !== '' && { password }),
    ...(form.has('noPassword') && { password: null }),
  }
}

const inputOf = (moment: string | null) => (moment === null ? '' : localInput(new Date(moment)))

const typesOf = (link: Link | undefined): (typeof TYPES)[number] => {
  const [only, ...more] = link?.uploadTypes ?? []
  return only === undefined || more.length > 0 ? BOTH : only
}

/** The form's fields as they are for a link. */
export const fieldsOf = (link: Link | undefined): Readonly<Record<string, string>> => ({
  description: link?.description ?? '',
  slug: link?.slug ?? '',
  startsAt: inputOf(link?.startsAt ?? null),
  endsAt: inputOf(link?.endsAt ?? null),
  viewLimit: String(link?.viewLimit ?? ''),
  uploadMost: String(link?.uploadMost ?? ''),
  uploadMb: link?.uploadBytes == null ? '' : String(link.uploadBytes / MB),
  uploadTypes: typesOf(link),
  origins: link?.origins.join('\n') ?? '',
})

function formOf(link: Link): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(link))) form.set(name, value)
  for (const option of ['download', 'metadata', 'upload', 'approve'] as const) if (link[option]) form.set(option, 'on')
  return form
}
