import type { AuthProvider } from 'react-admin';
import { faultOf } from './faults.ts';
import { closeSession, forget, openSession, signedIn } from './session.ts';

/** Signing in and out over /auth/session; only a lost session ends it, never a forbidden act. */
export const authProvider: AuthProvider = {
  login: ({ username, password }: { username: string; password: string }) => openSession(username, password),
  logout: () => closeSession(),
  checkAuth: async () => {
    if (await signedIn()) return;
    forget();
    // No "please sign in" notice on the way to the sign-in page: the page itself says it.
    throw Object.assign(new Error('signed out'), { message: false });
  },
  checkError: (error: unknown) =>
    faultOf(error).code === 'UNAUTHENTICATED' ? Promise.reject(new Error('signed out')) : Promise.resolve(),
  getIdentity: async () => {
    const viewer = await signedIn();
    if (!viewer) throw new Error('signed out');
    return { id: viewer.person.id, fullName: viewer.person.fullName };
  },
  getPermissions: () => Promise.resolve(null),
};
