export { createAccount, setLocale, type NewAccount, type NewAccountResult } from './accounts.ts';
export { hashPassword, isPassword } from './passwords.ts';
export { livingSessions, openSession, signOut, viewerOf, type SignedIn } from './sessions.ts';
export { signIn, type Credentials, type SignInResult } from './signIn.ts';
