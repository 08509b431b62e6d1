import { BASE_CSS, guardAgainstLoops, sheetOf } from '@kith/sdk/widgets'
import { render } from 'preact'
import { createApp } from './app/app.ts'
import { Root } from './app/root.tsx'
import { startServiceWorker } from './app/service-worker.ts'
import { sayStrayErrors } from './app/stray-errors.ts'
import './styles/index.css'

guardAgainstLoops()
document.adoptedStyleSheets = [sheetOf(BASE_CSS)]
startServiceWorker()
const place = document.getElementById('app')
const app = createApp()
sayStrayErrors(app.t, app.toasts)
if (place) render(<Root app={app} />, place)
