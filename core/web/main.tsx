import { BASE_CSS, guardAgainstLoops, sheetOf } from '@kith/sdk/widgets'
import { render } from 'preact'
import { createApp } from './app/app.ts'
import { Root } from './app/root.tsx'
import { startServiceWorker } from './app/service-worker.ts'
import { sayStrayErrors } from './app/stray-errors.ts'
import { visitorPageOf } from './visitor/visitor-page.ts'
import { VisitorRoot } from './visitor/visitor-root.tsx'
import './styles/index.css'

guardAgainstLoops()
document.adoptedStyleSheets = [sheetOf(BASE_CSS)]
const page = visitorPageOf(document)
if (!page) startServiceWorker()
const place = document.getElementById('app')
const app = createApp({ visitors: page !== undefined })
sayStrayErrors(app.t, app.toasts)
if (place) render(page ? <VisitorRoot app={app} page={page} /> : <Root app={app} />, place)
