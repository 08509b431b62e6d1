interface AvatarProps {
  readonly person: { readonly name: string; readonly color: string }
}

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}

/** Somebody's initials on their colour. The name is beside it, or given to the link or button around it. */
export const Avatar = ({ person }: AvatarProps) => (
  <span class="avatar" data-color={person.color} aria-hidden="true">
    {initialsOf(person.name).toUpperCase()}
  </span>
)
