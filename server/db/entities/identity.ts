import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';

/** The server's role cannot read the hashes here: `lazy` makes the ORM name its columns and leave those out. */
export const Account = defineEntity({
  name: 'Account',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    username: p.text(),
    passwordHash: p.text().lazy().hidden(),
    locale: p.text().$type<'vi' | 'en'>(),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export type Account = InferEntity<typeof Account>;

export const Session = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob().lazy().hidden(),
    accountId: p.uuid(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
    userAgent: p.text().nullable(),
  },
});
export type Session = InferEntity<typeof Session>;
