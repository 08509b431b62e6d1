import { createApp } from 'vue'
import { App } from './app.ts'

const { server = '', token = '', set = '' } = document.body.dataset
createApp(App, { server, token, set }).mount('#app')
