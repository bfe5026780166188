import { randomUUID } from 'node:crypto';
import { CREATE, DOCUMENT, HISTORY, PERFORM, PERFORM_MANY, SAVE, VERSION, VIEWER } from './operations.ts';
import type { ActionAnswer, DocumentAnswer, HistoryEvent, WholeDoc } from './answers.ts';

/** A question that was answered with errors. */
export class Unanswered extends Error {
  constructor(readonly errors: GraphqlAnswer<unknown>['errors']) {
    super(`GraphQL: ${JSON.stringify(errors)}`);
  }

  /** The act was done all the same, and its document has gone out of sight since. */
  get performed(): boolean {
    return this.errors?.[0]?.extensions?.['performed'] === true;
  }
}

/** What came back over HTTP, errors included. */
export interface GraphqlAnswer<Data> {
  status: number;
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface ActOptions {
  /** Taken from the server when absent. */
  version?: number;
  key?: string;
}

interface ViewerAnswer {
  person: { id: string };
  offices: { organisation: { id: string } }[];
}

/** One person at one browser: keeps the session's cookie and speaks HTTP, nothing else. */
export class Client {
  #cookie = '';

  constructor(readonly url: string) {}

  async signIn(username: string, password: string): Promise<Response> {
    const response = await this.post('/auth/session', { username, password });
    if (response.ok) this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return response;
  }

  /** Goes on in a session that is open already. */
  goOnIn(token: string): void {
    this.#cookie = `trinhky_session=${token}`;
  }

  signOut(): Promise<Response> {
    return this.send('/auth/session', { method: 'DELETE' });
  }

  /** The session's cookie, for a browser that joins it. */
  get cookie(): { name: string; value: string } {
    const [name = '', ...value] = this.#cookie.split('=');
    return { name, value: value.join('=') };
  }

  send(path: string, request: RequestInit = {}): Promise<Response> {
    const headers = new Headers(request.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    if (request.method && request.method !== 'GET') headers.set('origin', this.url);
    return fetch(new URL(path, this.url), { ...request, headers, redirect: 'manual' });
  }

  post(path: string, body: unknown): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
  }

  /** Sends files as a form does; the answer names them. */
  async upload(
    files: { name: string; type: string; text: string }[],
  ): Promise<{ id: string; fileName: string }[]> {
    const response = await this.sendFiles(files);
    if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { files: { id: string; fileName: string }[] }).files;
  }

  sendFiles(files: { name: string; type: string; text: string }[]): Promise<Response> {
    const form = new FormData();
    for (const { name, type, text } of files) form.append('file', new Blob([text], { type }), name);
    return this.send('/files', { method: 'POST', body: form });
  }

  async graphql<Data>(query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> {
    const response = await this.post('/graphql', { query, variables });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer<Data>, 'status'>) };
  }

  /** For questions that must be answered: a GraphQL error fails the test. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.graphql<Data>(query, variables);
    if (errors || !data) throw new Unanswered(errors);
    return data;
  }

  async personId(): Promise<string> {
    return (await this.viewer()).person.id;
  }

  /** Where the viewer's principal office is held. */
  async organisationId(): Promise<string> {
    return (await this.viewer()).offices[0]?.organisation.id ?? '';
  }

  private async viewer(): Promise<ViewerAnswer> {
    return (await this.ask<{ viewer: ViewerAnswer }>(VIEWER)).viewer;
  }

  async document(id: string): Promise<WholeDoc> {
    return (await this.ask<{ document: WholeDoc }>(DOCUMENT, { id })).document;
  }

  private async version(id: string): Promise<number> {
    return (await this.ask<{ document: { version: number } }>(VERSION, { id })).document.version;
  }

  /** All events, oldest first. */
  async history(id: string): Promise<HistoryEvent[]> {
    const { document } = await this.ask<{ document: { history: { edges: { node: HistoryEvent }[] } } }>(
      HISTORY,
      { id },
    );
    return document.history.edges.map(({ node }) => node).reverse();
  }

  async create(input: object): Promise<DocumentAnswer> {
    return (await this.ask<{ createDocument: DocumentAnswer }>(CREATE, { input })).createDocument;
  }

  async save(
    id: string,
    content: unknown,
    options: ActOptions & { title?: string } = {},
  ): Promise<DocumentAnswer> {
    const expectedVersion = options.version ?? (await this.version(id));
    const input = {
      id,
      content,
      title: options.title,
      expectedVersion,
      idempotencyKey: options.key ?? randomUUID(),
    };
    return (await this.ask<{ saveDraft: DocumentAnswer }>(SAVE, { input })).saveDraft;
  }

  async act(
    documentId: string,
    action: string,
    payload?: unknown,
    options: ActOptions = {},
  ): Promise<ActionAnswer> {
    const expectedVersion = options.version ?? (await this.version(documentId));
    const input = {
      documentId,
      action,
      payload,
      expectedVersion,
      idempotencyKey: options.key ?? randomUUID(),
    };
    return (await this.ask<{ performAction: ActionAnswer }>(PERFORM, { input })).performAction;
  }

  async actAll(actions: object[]): Promise<ActionAnswer[]> {
    const answer = await this.ask<{ performActions: { results: ActionAnswer[] } }>(PERFORM_MANY, {
      input: { actions },
    });
    return answer.performActions.results;
  }
}
