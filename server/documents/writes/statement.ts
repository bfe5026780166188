/** A piece of SQL with its values; pieces nest, and become `$1 … $n` only when the whole is rendered. */
export interface Sql {
  strings: readonly string[];
  values: readonly unknown[];
}

/** Tag for SQL text: whatever stands in a hole becomes a parameter, unless it is itself a piece of SQL. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  return { strings, values };
}

/** Text taken as it is: names of columns and tables from our own code, never anything that came from outside. */
export function raw(text: string): Sql {
  return { strings: [text], values: [] };
}

/** Pieces in a row, with a separator between. */
export function join(pieces: readonly Sql[], separator = ', '): Sql {
  const strings = ['', ...Array<string>(Math.max(pieces.length - 1, 0)).fill(separator), ''];
  return pieces.length === 0 ? raw('') : { strings, values: pieces };
}

/** One effect's share of an act's single write: a data-modifying statement under a name of its own. */
export interface Write {
  name: string;
  sql: Sql;
  /** A call of a function: PostgreSQL runs a plain select under a name only when something reads it. */
  read?: true;
  /** It returns rows, and they are what the whole statement answers. */
  answers?: true;
  /** It returns a row (or so many), or somebody was faster: then the whole statement fails, as `isRace` tells. */
  guards?: true | number;
}

/**
 * All writes as one statement of common table expressions. The last select gives it an end, reads what must be read, and
 * looks at the guards first, in their order: what loses a race has waited for nothing but what it lost.
 */
export function oneStatement(writes: readonly Write[]): { text: string; values: unknown[] } {
  const parts = writes.map(({ name, sql: body }) => sql`${raw(`"${name}"`)} as (${body})`);
  const calls = writes
    .filter(({ read }) => read)
    .map(({ name }) => raw(`, (select count(*) from "${name}")`));
  const answering = writes.find(({ answers }) => answers);
  const answer = raw(answering ? `"${answering.name}".*` : '1');
  const from = raw(answering ? ` left join "${answering.name}" on true` : '');
  const won = writes
    .filter(({ guards }) => guards)
    .map(({ name, guards }) => wrote(name, guards === true ? 1 : guards));
  return render(sql`with ${join(parts, ',\n')}
select ${answer}${join(calls, '')} from (select 1) the_act${from} where (${join(won, ' and ')}) or lose_race()`);
}

/** SQL that is true where a guard wrote its rows, and makes it write before anything that asks. */
export function wrote(guard: string, rows = 1): Sql {
  return raw(`(select count(*) from "${guard}") = ${rows}`);
}

/** Whether an act failed because another one was faster: what it decided on is no more. */
export function isRace(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '40001';
}

/** SQL text with numbered placeholders, and the values in their order. */
function render(piece: Sql): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  return { text: textOf(piece, values), values };
}

function textOf({ strings, values: holes }: Sql, values: unknown[]): string {
  return strings.reduce((text, next, i) => {
    const hole = holes[i - 1];
    return text + (isSql(hole) ? textOf(hole, values) : `$${values.push(hole)}`) + next;
  });
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}
