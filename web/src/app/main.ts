import { createApp, watch } from 'vue'
import { createPinia } from 'pinia'
import '@/styles/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '@/styles/base.css'
import { configureClient } from '@/api/client'
import { i18n, language, rememberedLanguage, speak } from '@/locale'
import App from './app.vue'
import { momentQuery, moment } from './moment'
import { makeRouter } from './router'
import { useSession } from './session'

async function start() {
  const app = createApp(App)
  app.use(createPinia())
  const session = useSession()
  configureClient({
    moment: momentQuery,
    language,
    signedOut: () => session.forget(),
    answered: seq => { moment.answeredSeq = Math.max(moment.answeredSeq, seq) },
  })
  await speak(rememberedLanguage())
  const router = makeRouter()
  app.use(i18n).use(router)
  watch(() => session.known && !session.session, signedOut => {
    if (signedOut && router.currentRoute.value.name !== 'login') {
      void router.replace({ name: 'login', query: { to: router.currentRoute.value.fullPath } })
    }
  })
  app.mount('#app')
}

void start()
