import type { Recording, Statement } from './recordActs.ts';

/** A script for `pgbench -M prepared`, and the constants that it names. One run of it performs all recorded acts. */
export interface Script {
  text: string;
  constants: Record<string, string>;
  acts: number;
}

/** Who a pgbench client is: read once, at its first transaction. `\gset` keeps it in its variables. */
const introduction = [
  '\\if :begun = 0',
  'select person, document, version from bench_client where client = :client_id \\gset',
  '\\set begun 1',
  '\\endif',
];

/** The recorded statements as they were, with each client's own document, person, version and key in their places. */
export function pgbenchScript(recordings: Recording[]): Script {
  const constants: Record<string, string> = {};
  const lines = recordings.flatMap((recording, index) => {
    const texts = textsOf(recording, (term, value, place) => {
      if (term !== undefined) return term;
      const name = `act${index}_${place}`;
      constants[name] = String(textOf(value));
      return `:${name}`;
    });
    return [...nextAct, ...texts.flatMap((text, i) => flightOf(texts, text, i))];
  });
  return { text: [...introduction, ...lines, ''].join('\n'), constants, acts: recordings.length };
}

/** The same work as functions of the database, one call an act, and the script that calls them. */
export function functionScript(recordings: Recording[]): Script & { functions: string[] } {
  const functions = recordings.map((recording, index) => {
    const own = (term: string) => term.replace(/:(\w+)/g, (_, name: string) => `own_${name}`);
    const texts = textsOf(recording, (term, value) =>
      term === undefined ? literal(String(textOf(value))) : own(term),
    );
    const asked = texts.filter((text) => !/^(begin|commit)/.test(text)).map((text) => `${into(text)};`);
    return `create function bench_act${index}(own_person uuid, own_document uuid, own_version integer, own_key text) returns void
      language plpgsql as $act$ declare answer record; begin ${asked.join('\n')} end $act$`;
  });
  const lines = recordings.flatMap((_, index) => [
    ...nextAct,
    `select bench_act${index}(:person, :document, :version, :key::text);`,
  ]);
  const text = [...introduction, ...lines, ''].join('\n');
  return { functions, text, constants: {}, acts: recordings.length };
}

const nextAct = ['\\set version :version + 1', '\\set key random(1, 9000000000000000000)'];

type Filling = (term: string | undefined, value: unknown, place: string) => string;

/** The statements with something else in the place of each value. */
function textsOf(recording: Recording, fill: Filling): string[] {
  const { statements, again } = recording;
  if (shapeOf(statements) !== shapeOf(again))
    throw new Error('the same act sent other statements when it was repeated');
  let versions = 0;
  const texts = statements.map((statement, i) => {
    refuseColons(statement.text);
    return statement.text.replace(/\$(\d+)/g, (_, no: string) => {
      const value = statement.values[Number(no) - 1];
      const varies = textOf(value) !== textOf(again[i]?.values[Number(no) - 1]);
      const term = varying(value, varies, recording);
      if (term === ':version') versions += 1;
      return fill(term, value, `${i}_${no}`);
    });
  });
  // Row, event and what leaves after commit: with fewer something was not understood.
  if (versions < 3) throw new Error('the recorded statements do not write row, event and outbox');
  return texts;
}

const entering = /^select enter\(/;

/** One round trip each, but who acts is said on the way: behind `begin`, and in front of the write. */
function flightOf(texts: string[], text: string, i: number): string[] {
  const before = entering.test(texts[i - 1] ?? '') && !/^begin/.test(texts[i - 2] ?? '');
  const opens = /^begin/.test(text) || (entering.test(text) && !/^begin/.test(texts[i - 1] ?? ''));
  const closes = before || (entering.test(text) && /^begin/.test(texts[i - 1] ?? ''));
  return [...(opens ? ['\\startpipeline'] : []), `${text};`, ...(closes ? ['\\endpipeline'] : [])];
}

function into(text: string): string {
  return entering.test(text) ? text.replace('select', 'perform') : `for answer in ${text} loop end loop`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The texts, but for the moment that the transaction's settings name. */
function shapeOf(statements: Statement[]): string {
  return statements.map(({ text }) => text.replace(/'\d{4}-\d\d-\d\dT[\d:.]+Z'/g, 'moment')).join('\n');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What stands for a value that is not the same in every act; undefined for what may stay. */
function varying(value: unknown, varies: boolean, recording: Recording): string | undefined {
  if (value === null || value === undefined) return 'null';
  if (value === recording.documentId) return ':document';
  if (value === recording.personId) return ':person';
  if (value === recording.key) return ':key';
  if (Array.isArray(value) && value.length === 1 && value[0] === recording.documentId)
    return 'array[:document]';
  if (!varies) return undefined;
  if (value === recording.version) return ':version';
  if (value === recording.version - 1) return '(:version - 1)';
  // Ids and moments must be new: an index entry that is already there would cost nothing.
  if (typeof value === 'string' && UUID.test(value)) return 'gen_random_uuid()';
  if (typeof value === 'string' && MOMENT.test(value)) return 'clock_timestamp()';
  if (Array.isArray(value) && value.length > 0 && value.every((item) => UUID.test(String(item))))
    return `array[${value.map(() => 'gen_random_uuid()').join(', ')}]`;
  // Hashes, bytes and answers: any of the same length will do.
  return undefined;
}

/** As the driver would send it. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function elementOf(value: unknown): string {
  const text = textOf(value);
  return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** pgbench takes `:word` for a variable, even between quotes. */
function refuseColons(text: string): void {
  const word = /(?<![:\w]):[A-Za-z_]\w*/.exec(text)?.[0];
  if (word) throw new Error(`pgbench would read ${word} as a variable`);
}
