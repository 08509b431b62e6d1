// The one module that Kith's pages, widgets and embeds share, served as /ui/1.js. A change that breaks widgets is a
// second module, /ui/2.js, served beside it.
export * from 'preact'
export * from 'preact/hooks'
export * from '@preact/signals'
export { jsx, jsxs, jsxDEV } from 'preact/jsx-runtime'
export * from '@kith/sdk/widgets'
