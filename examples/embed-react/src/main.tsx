import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const { server = '', token = '', set = '' } = document.body.dataset
const place = document.getElementById('app')
if (place) createRoot(place).render(<App server={server} token={token} set={set} />)
