interface AvatarProps {
  readonly person: { readonly name: string; readonly color: string }
  /** Beside words, in a line of them. */
  readonly small?: boolean
}

/** `AL` of Ada Lovelace. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('')
}

/** Somebody's initials on their colour, which is a name the sheet knows. Say the name beside it. */
export const Avatar = ({ person, small = false }: AvatarProps) => (
  <span class={small ? 'avatar small' : 'avatar'} data-color={person.color} aria-hidden="true">
    {initialsOf(person.name).toUpperCase()}
  </span>
)
