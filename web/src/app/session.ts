import { defineStore } from 'pinia'
import { get, post, put, remove, forgetAnswers, ApiError } from '@/api/client'
import type { DemoAccount, Role, Session } from '@/api/contract'
import { startStream, stopStream } from '@/stream/stream'

const business: Role[] = ['clerk', 'checker', 'head', 'steward', 'viewer']

export const useSession = defineStore('session', {
  state: () => ({ known: false, session: null as Session | null, demo: [] as DemoAccount[] }),
  getters: {
    post: state => state.session?.post ?? null,
    role: state => state.session?.post.role ?? null,
    /** the three administrators hold no business rights */
    inBusiness: state => !!state.session && business.includes(state.session.post.role),
  },
  actions: {
    async restore() {
      try {
        this.enter(await get<Session>('/session'))
      } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 401) throw failure
        this.demo = failure.problem.demo_accounts ?? []
      } finally {
        this.known = true
      }
    },
    enter(session: Session) {
      this.session = session
      this.known = true
      startStream()
    },
    async signIn(account: string, password: string) {
      this.enter(await post<Session>('/session', { account, password }))
    },
    async actAs(id: number) {
      const session = await put<Session>('/session/post', { post: id })
      forgetAnswers()
      this.session = session
    },
    async signOut() {
      await remove('/session')
      this.forget()
    },
    forget() {
      this.session = null
      forgetAnswers()
      stopStream()
    },
  },
})
