import { useApp } from '../app/app.ts'

/** What an owner can do with stacks. Each answers whether it was done. */
export interface StackActions {
  /** The first of these stands for all. */
  putTogether(ids: readonly string[]): Promise<boolean>
  chooseCover(stack: string, id: string): Promise<boolean>
  takeOut(stack: string, id: string): Promise<boolean>
  takeApart(stack: string): Promise<boolean>
}

export function useStackActions(): StackActions {
  const { t, kith, timelines, toasts } = useApp()

  async function run(act: Promise<unknown>): Promise<boolean> {
    try {
      await act
      return true
    } catch (error) {
      toasts.fail(error)
      return false
    } finally {
      void timelines.refresh()
    }
  }
  const takeApart = (stack: string) => run(kith.delete(`/api/stacks/${stack}`))

  return {
    async putTogether(ids) {
      const made = kith.post<{ id: string }>('/api/stacks', { ids })
      if (!(await run(made))) return false
      const { id } = await made
      toasts.tell(t('stacked', { count: ids.length }), { label: t('undo'), run: () => void takeApart(id) })
      return true
    },
    chooseCover: (stack, id) => run(kith.patch(`/api/stacks/${stack}`, { cover: id })),
    takeOut: (stack, id) => run(kith.delete(`/api/stacks/${stack}/assets/${id}`)),
    takeApart,
  }
}
