interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}

/** A box to tick, with what it says. */
export const Check = ({ label, checked, onChange }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
)
