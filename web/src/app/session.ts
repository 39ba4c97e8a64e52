import { defineStore } from 'pinia'
import { get, post, put, remove, forgetAnswers, ApiError } from '@/api/client'
import type { House, Role, Session } from '@/api/contract'
import { startStream, stopStream } from '@/stream/stream'

const administrators: Role[] = ['system_admin', 'security_admin', 'audit_admin']

export const useSession = defineStore('session', {
  state: () => ({ known: false, house: null as House | null, session: null as Session | null }),
  getters: {
    post: state => state.session?.post ?? null,
    roles: state => state.session?.post?.roles ?? [],
    demo: state => state.house?.demo ?? false,
    /** the three administrators hold no business rights */
    inBusiness: state => !!state.session?.post && state.session.post.roles.some(role => !administrators.includes(role)),
  },
  actions: {
    has(role: Role) { return this.roles.includes(role) },
    async restore() {
      try {
        this.house = await get<House>('/house')
        this.enter(await get<Session>('/session'))
      } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 401) throw failure
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
    async changePassword(old: string, fresh: string) { await put('/session/password', { old, new: fresh }) },
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
