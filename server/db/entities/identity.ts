import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';

/** Without the password's hash, which the server's role cannot read. */
export const Account = defineEntity({
  name: 'Account',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    username: p.text(),
    locale: p.text().$type<'vi' | 'en'>(),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export type Account = InferEntity<typeof Account>;

/** Of one's own account only; without the token's hash. */
export const Session = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
    userAgent: p.text().nullable(),
  },
});
export type Session = InferEntity<typeof Session>;
