import { useState } from 'react'

interface AppProps {
  readonly server: string
  readonly token: string
  readonly set: string
}

/** Photos of a Kith beside what is React's own: they take state as attributes, and tell what happens by events. */
export function App({ server, token, set }: AppProps) {
  const [max, setMax] = useState(1)
  const [opened, setOpened] = useState(0)
  return (
    <main>
      <p>
        <button onClick={() => setMax(max + 1)}>One more than {max}</button> Opened: {opened}
      </p>
      <kith-core-photos
        server={server}
        token={token}
        set={set}
        max={max}
        onkith-opened={() => setOpened((times) => times + 1)}
      />
    </main>
  )
}
