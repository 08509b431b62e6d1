/** For a menu: whatever is chosen in it, it closes. */
export function closePopover({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.hidePopover()
}
