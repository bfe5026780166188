import type { Browser, Locator, Page } from 'playwright-core';
import { desk, openWindow, type Size, type Window } from './browser.ts';

const PASSWORD = 'trinhky-demo';

/** Somebody of the demo province who works in the console as people do: by what is written on it. */
export class ConsolePerson {
  readonly page: Page;
  readonly #seen = new Set<string>();

  private constructor(private readonly window: Window) {
    this.page = window.page;
    this.page.on('framenavigated', (frame) => this.#seen.add(documentIn(frame.url())));
  }

  /** Opens a window, at `from` where a link led there, and signs in by the form. */
  static async signIn(
    browser: Browser,
    url: string,
    username: string,
    size: Size = desk,
    from = '/',
  ): Promise<ConsolePerson> {
    const person = new ConsolePerson(await openWindow(browser, url, size));
    await person.page.goto(from);
    await person.page.getByLabel('Tên đăng nhập').fill(username);
    await person.page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await person.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await person.#isIn();
    return person;
  }

  /** Opens a window in which they have signed in before. */
  static async signedIn(
    browser: Browser,
    url: string,
    username: string,
    size: Size = desk,
  ): Promise<ConsolePerson> {
    const person = new ConsolePerson(await openWindow(browser, url, size));
    const data = { username, password: PASSWORD };
    const session = await person.page.request.post('/auth/session', { data, headers: { origin: url } });
    if (!session.ok()) throw new Error(`${username} could not sign in: ${session.status()}`);
    await person.page.goto('/');
    await person.#isIn();
    return person;
  }

  #isIn(): Promise<void> {
    return this.page.getByRole('navigation', { name: 'Trình đơn chính' }).waitFor();
  }

  /** What the browser complained about: errors, breaches of the content policy. */
  get complaints(): string[] {
    return this.window.complaints;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`/#${path}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** The document as others left it: loaded with the whole console where something of a document is shown or remembered. */
  async openDocument(id: string, tab?: string): Promise<void> {
    const path = `/documents/${id}${tab ? `?tab=${tab}` : ''}`;
    if (this.#seen.has(id) || (await this.actions.isVisible())) await this.#load(path);
    else await this.open(path);
    await this.actions.waitFor();
  }

  async #load(path: string): Promise<void> {
    await this.page.evaluate((address) => history.replaceState(null, '', address), `/#${path}`);
    await this.page.reload();
  }

  get actions(): Locator {
    return this.page.getByRole('region', { name: 'Việc có thể làm' });
  }

  /** Presses an act in the bar at the foot, answers what its dialog asks, and confirms. */
  async act(label: string, answer: (dialog: Locator) => Promise<unknown> = async () => {}): Promise<void> {
    await this.choose(label);
    await this.confirm(label, answer);
  }

  async confirm(
    label: string,
    answer: (dialog: Locator) => Promise<unknown> = async () => {},
    press: (button: Locator) => Promise<void> = (button) => button.click(),
  ): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: label });
    await answer(dialog);
    await press(dialog.getByRole('button', { name: label, exact: true }));
    await dialog.waitFor({ state: 'hidden' }).catch(async (error: unknown) => {
      throw new Error(`“${label}” stays open and says:\n${await dialog.innerText()}`, { cause: error });
    });
  }

  /** The state written at the head of the document. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async choose(label: string): Promise<void> {
    const button = this.actions.getByRole('button', { name: label, exact: true });
    const more = this.actions.getByRole('button', { name: 'Việc khác' });
    await button.or(more).filter({ visible: true }).first().waitFor();
    if (await button.isVisible()) return button.click();
    await more.filter({ visible: true }).click();
    await this.page.getByRole('menuitem', { name: label, exact: true }).click();
  }

  close(): Promise<void> {
    return this.window.context.close();
  }
}

function documentIn(url: string): string {
  return /\/documents\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';
}
