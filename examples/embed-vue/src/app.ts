import { defineComponent, h, ref } from 'vue'

/**
 * Photos of a Kith beside what is Vue's own. In a template it is `<kith-core-photos :max="max" @kith-opened="…">`, and
 * the compiler is told that such elements are none of Vue's: `isCustomElement: (tag) => tag.startsWith('kith-')`.
 */
export const App = defineComponent({
  props: {
    server: { type: String, required: true },
    token: { type: String, required: true },
    set: { type: String, required: true },
  },
  setup(props) {
    const max = ref(1)
    const opened = ref(0)
    return () =>
      h('main', [
        h('p', [h('button', { onClick: () => max.value++ }, `One more than ${max.value}`), ` Opened: ${opened.value}`]),
        h('kith-core-photos', {
          server: props.server,
          token: props.token,
          set: props.set,
          max: max.value,
          'onKith-opened': () => opened.value++,
        }),
      ])
  },
})
