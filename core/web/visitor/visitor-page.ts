/** The widget that lets visitors in, when this is a page for visitors. */
export interface VisitorPage {
  readonly tag: string
  readonly module: string
}

/** The server says it in the head of the page. */
export function visitorPageOf(page: Document): VisitorPage | undefined {
  const [tag, module] = page.querySelector<HTMLMetaElement>('meta[name="kith-visitor-page"]')?.content.split(' ') ?? []
  return tag !== undefined && module !== undefined ? { tag, module } : undefined
}
