import { isDeepStrictEqual } from 'node:util';
import type { Player, Retelling, Step } from './retelling.ts';

/**
 * The history as a given-when-then test that can be pasted into the flow's test file as it is: all it leans on it fetches
 * itself. People bear the names of their offices; contents and reasons are the document's own.
 */
export function writeTest(retelling: Retelling): string {
  const { kind, flowVersion, name, organisationId, upperOrganisationId, content, made, steps } = retelling;
  const company = new Company();
  const first = company.names(made.around);
  const creator = made.actor ? company.name(made.actor) : 'engine';
  const told = steps.flatMap((step, index) => lines(step, steps[index - 1] ?? made, kind, company));
  return [
    `test(${literal(`${name} goes the way its history tells`)}, async () => {`,
    ...indented([
      `const { flowOf } = await import('../../workflows/catalog.ts');`,
      `const { ${told.some((line) => line.includes('by(')) ? 'by, ' : ''}given } = await import('../../test/support/given.ts');`,
      ...(told.some((line) => line.includes('by(engine)'))
        ? [`const { engine } = await import('../../test/support/people.ts');`]
        : []),
      `const { World } = await import('../../test/support/world.ts');`,
      ...company.declarations(),
      `const content = ${literal(content)};`,
      `const begun = () =>`,
      `  new World(flowOf(${literal(kind)}, ${flowVersion})!, ${creator}, content, ${literal({ now: made.at, organisationId, upperOrganisationId })});`,
      `given(begun)`,
      `  .among(${first})${told.length === 0 ? ';' : ''}`,
      ...indented(told).map((line, index, all) => (index === all.length - 1 ? `${line};` : line)),
    ]),
    '});',
  ].join('\n');
}

function lines({ at, actor, around, does }: Step, before: Step, kind: string, company: Company): string[] {
  const who = actor ? company.name(actor) : 'engine';
  return [
    ...(isDeepStrictEqual(around, before.around) ? [] : [`.among(${company.names(around)})`]),
    ...(does.what === 'acts' && does.linked ? [`.beside(${literal(does.linked)})`] : []),
    `.at(${literal(at)})`,
    ...deed(does, who, kind),
  ];
}

function deed(does: Step['does'], who: string, kind: string): string[] {
  if (does.what === 'saves') return [`.saving(by(${who}), ${literal(does.content)})`];
  if (does.what === 'moves') return [`.moving(flowOf(${literal(kind)}, ${does.toVersion})!)`];
  if (does.what === 'makes') return [];
  const payload = Object.keys(does.payload).length > 0 ? `, ${literal(does.payload)}` : '';
  return [`.when(${literal(does.action)}, by(${who})${payload})`, `.thenIn(${literal(does.to)})`];
}

/** Everybody by name; whoever's offices change is somebody else from then on. */
class Company {
  readonly #players: { name: string; player: Player }[] = [];

  name(player: Player): string {
    const known = this.#players.find((one) => isDeepStrictEqual(one.player, player));
    if (known) return known.name;
    const before = this.#players.filter((one) => one.player.id === player.id).length;
    const name = before === 0 ? player.name : `${player.name}_${before + 1}`;
    this.#players.push({ name, player });
    return name;
  }

  names(players: readonly Player[]): string {
    return `[${players.map((player) => this.name(player)).join(', ')}]`;
  }

  declarations(): string[] {
    return this.#players.map(({ name, player: { id, name: fullName, offices } }) => {
      const held = offices.map((office) =>
        literal(office).replace(/"(office|actsAsChair|form|receiverOffice)":"(\w+)"/g, '"$1":"$2" as const'),
      );
      return `const ${name} = { id: ${literal(id)}, fullName: ${literal(fullName)}, offices: [${held.join(', ')}] };`;
    });
  }
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

function indented(these: readonly string[]): string[] {
  return these.map((line) => `  ${line}`);
}
