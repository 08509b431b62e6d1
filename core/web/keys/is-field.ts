/** Whether an event is in something one writes in, also within a widget: what is typed or pasted there is its own. */
export function isField(event: Event): boolean {
  const [target] = event.composedPath()
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))
}
