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
  const lines = recordings.flatMap((recording, index) => actLines(recording, `act${index}`, constants));
  return { text: [...introduction, ...lines, ''].join('\n'), constants, acts: recordings.length };
}

function actLines(recording: Recording, act: string, constants: Record<string, string>): string[] {
  const { statements, again } = recording;
  if (shapeOf(statements) !== shapeOf(again))
    throw new Error('the same act sent other statements when it was repeated');
  let versions = 0;
  const lines = statements.flatMap((statement, i) => {
    refuseColons(statement.text);
    if (statement.values.length === 0) return bareLines(statement.text, recording);
    const text = statement.text.replace(/\$(\d+)/g, (_, no: string) => {
      const value = statement.values[Number(no) - 1];
      const varies = textOf(value) !== textOf(again[i]?.values[Number(no) - 1]);
      const term = varying(value, varies, recording);
      if (term === ':version') versions += 1;
      if (term !== undefined) return term;
      const name = `${act}_${i}_${no}`;
      constants[name] = String(textOf(value));
      return `:${name}`;
    });
    return [`${text};`];
  });
  // Row, event and what leaves after commit: with fewer something was not understood.
  if (versions < 3) throw new Error('the recorded statements do not write row, event and outbox');
  return ['\\set version :version + 1', '\\set key random(1, 9000000000000000000)', ...lines];
}

/** The texts, but for the moment that the transaction's settings name. */
function shapeOf(statements: Statement[]): string {
  return statements.map(({ text }) => text.replace(/'\d{4}-\d\d-\d\dT[\d:.]+Z'/g, 'moment')).join('\n');
}

/** Several statements in one message, as `begin` and the settings are sent, stay one round trip. */
function bareLines(text: string, { personId }: Recording): string[] {
  const parts = text.replaceAll(`'${personId}'`, ':person').split('; ');
  if (parts.length === 1) return [`${text};`];
  return ['\\startpipeline', ...parts.map((part) => `${part};`), '\\endpipeline'];
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
