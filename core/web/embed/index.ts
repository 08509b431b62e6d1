// Kith's own widgets for other people's pages, served as /embed/core.js.
import './photos.tsx'
