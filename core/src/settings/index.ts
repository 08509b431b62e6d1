export { settingsChanged } from './events.ts'
export { settingRoutes } from './setting-routes.ts'
export { type Setting, type Settings, createSettings } from './settings.ts'
