import { randomUUID } from 'node:crypto';
import type { Plan } from './chair.ts';
import { Connection } from './connection.ts';

/** What a client asks for that shows the act's result and keeps its receipt. */
const query = `mutation PerformAction($input: PerformActionInput!) {
  performAction(input: $input) {
    __typename
    ... on ActionPerformed { receipt event { id seq hash at } document { id version state stateLabel } }
    ... on ActionRefused { blockers { code message } }
    ... on VersionConflict { changedBy changedAt }
    ... on InvalidInput { errors { path code message } }
  }
}`;

interface Answer {
  data?: { performAction: { __typename: string; document: { version: number } } };
}

/** A signed-in client that repeats the act on its own plan, and remembers what it was told. */
export class Driver {
  acts = 0;

  #connection: Connection | undefined;

  constructor(
    private readonly url: string,
    readonly plan: Plan,
  ) {}

  /** For one measurement: a server hangs up on whoever is silent for long. */
  async connect(url = this.url): Promise<void> {
    const { name, value } = this.plan.chair.client.cookie;
    const headers = { 'content-type': 'application/json', cookie: `${name}=${value}`, origin: url };
    this.#connection = await Connection.open(url, '/graphql', headers);
  }

  async act(): Promise<void> {
    const { plan } = this;
    const input = {
      ...{
        documentId: plan.id,
        action: 'assignDrafter',
        payload: { personId: plan.drafters[this.acts % 2] },
      },
      ...{ expectedVersion: plan.version, idempotencyKey: randomUUID() },
    };
    const body = await this.#connected.post(JSON.stringify({ query, variables: { input } }));
    const answer = (JSON.parse(body) as Answer).data?.performAction;
    if (answer?.__typename !== 'ActionPerformed') throw new Error(`not performed: ${body}`);
    plan.version = answer.document.version;
    this.acts += 1;
  }

  disconnect(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }

  get #connected(): Connection {
    if (!this.#connection) throw new Error('connect first');
    return this.#connection;
  }
}
