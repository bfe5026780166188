import { toyFlow } from '../../../test/support/toy-flow/index.ts';
import { createProvince, type Province } from '../../documents/testing/province.ts';
import { createLogger } from '../../logging.ts';
import { deliver, type Channels, type Delivering } from '../deliver.ts';
import { sendMail } from '../mail/sendMail.ts';
import { postBySmtp } from '../mail/transport.ts';
import { relay } from '../relay.ts';
import type { Resolve } from '../webhooks/address.ts';
import { sendWebhook } from '../webhooks/sendWebhook.ts';
import { startMailServer, type MailServer } from './mailServer.ts';

export interface DeliveryState {
  status: string;
  attempts: number;
  error: string | null;
  nextAt: Date;
  channel: string;
  target: string;
}

/** A small province whose people have accounts and addresses, with a mail server, and a worker that works when told to. */
export class House {
  private constructor(
    readonly province: Province,
    readonly mail: MailServer,
  ) {}

  /** On a Monday at nine in the morning in Vietnam. */
  static async open(): Promise<House> {
    const house = new House(await createProvince([toyFlow]), await startMailServer());
    house.province.clock.set('2026-11-23T02:00:00Z');
    return house;
  }

  /** Gives somebody an account and an address. */
  async reach(personId: string, email: string, locale = 'vi'): Promise<void> {
    await this.province.sql('update person set email = $2 where id = $1', [personId, email]);
    await this.province.sql(
      `insert into account (person_id, username, password_hash, locale) values ($1::uuid, $1::text, 'x', $2)`,
      [personId, locale],
    );
  }

  relay(): Promise<number> {
    return relay(this.province.worker, { mailIsOn: true });
  }

  delivering(more: Partial<Channels> = {}, resolve: Resolve = local): Delivering {
    const { engine: people, worker: engine } = this.province;
    const post = postBySmtp(this.mail.url, 'trinhky@tinh.vn');
    return {
      engine,
      logger: createLogger({ logLevel: 'silent' }),
      chance: () => 1,
      channels: {
        mail: (due) => sendMail({ engine, people, post, baseUrl: () => 'https://trinhky.vn' }, due),
        webhook: (due) => sendWebhook(engine, due, { resolve, loopbackToo: true }),
        ...more,
      },
    };
  }

  /** Everything that is due now. */
  async work(): Promise<void> {
    await this.relay();
    await deliver(this.delivering());
  }

  deliveries(): Promise<DeliveryState[]> {
    return this.province.sql<DeliveryState>(
      `select status, attempts, last_error as error, next_at as "nextAt", channel, target from delivery order by id`,
    );
  }

  /** Moves on by so many minutes. */
  wait(minutes: number): void {
    this.province.clock.ahead += minutes * 60_000;
  }

  async end(): Promise<void> {
    await this.mail.end();
    await this.province.end();
  }
}

const local: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
