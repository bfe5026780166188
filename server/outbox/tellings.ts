import type { Flow, Tone } from '../../workflows/kit/index.ts';

/** One row of the outbox with all that is asked of it to know whom to tell. */
export interface Happening {
  topic: string;
  action: string;
  from: string | null;
  to: string | null;
  /** Null: the engine itself. */
  actorId: string | null;
  /** What has begun to wait with this act or after it, and for whom. */
  items: { id: string; action: string; dueAt: string | null; people: string[] }[];
  /** Whose document it is: drafter, submitter, chair of the unit. */
  parties: string[];
  /** Of a reminder or an escalation: for whom, until when; of what was sent: to whom. */
  recipients: string[];
  dueAt: string | null;
  /** What a unit is chased for. */
  duty: ChasedDuty | null;
}

export interface ChasedDuty {
  kind: string;
  year: number;
  period: string;
  /** What was asked, where it was asked for beside the yearly duties. */
  title: string | null;
  dueOn: string;
}

export type TellingCode =
  | 'work'
  | 'returned'
  | 'moved'
  | 'reminder'
  | 'escalation'
  | 'dispatched'
  | 'unread'
  | 'chased'
  | 'remarked'
  | 'answered';

/** What people may want by mail each in its own way: what waits for them, what became of theirs, what is due. */
export type TellingSort = 'work' | 'news' | 'due';

const sorts: Record<TellingCode, TellingSort> = {
  work: 'work',
  returned: 'news',
  moved: 'news',
  reminder: 'due',
  escalation: 'due',
  dispatched: 'news',
  unread: 'due',
  chased: 'due',
  remarked: 'news',
  answered: 'news',
};

export function sortOf(code: string): TellingSort {
  return Object.hasOwn(sorts, code) ? sorts[code as TellingCode] : 'news';
}

/** What one person is told, as data: the words are found where they are read. */
export interface Telling {
  personId: string;
  code: TellingCode;
  params: { action: string; state?: string; dueAt?: string | null } | ChasedDuty;
  workItemId: string | null;
}

/**
 * Who is told what of an act, at most one thing a person: what now waits for them; else that their own document came
 * back, or came to something. Nobody is told what they did themselves.
 */
export function tellingsOf(happening: Happening, flow: Pick<Flow, 'tone'>): Telling[] {
  const told = new Map<string, Telling>();
  const tell = (telling: Telling) => {
    if (telling.personId !== happening.actorId && !told.has(telling.personId))
      told.set(telling.personId, telling);
  };
  if (happening.topic !== 'act') {
    for (const telling of remindersOf(happening)) tell(telling);
    return [...told.values()];
  }
  for (const { id, action, dueAt, people } of happening.items)
    for (const personId of people)
      tell({ personId, code: 'work', params: { action, dueAt }, workItemId: id });
  for (const telling of movesOf(happening, flow)) tell(telling);
  return [...told.values()];
}

/** What is told beside an act, by the topic of its message. */
const besideActs: Record<string, TellingCode> = {
  reminder: 'reminder',
  escalation: 'escalation',
  dispatch: 'dispatched',
  unread: 'unread',
  chase: 'chased',
  remark: 'remarked',
  answer: 'answered',
};

function remindersOf({ topic, action, recipients, dueAt, duty }: Happening): Telling[] {
  const code = besideActs[topic];
  if (!code) return [];
  return recipients.map((personId) => ({
    personId,
    code,
    params: duty ?? { action, dueAt },
    workItemId: null,
  }));
}

/** A state in which a document merely waits, or is being drafted, is no news to those whose document it is. */
const news: readonly Tone[] = ['returned', 'good', 'closed'];

function movesOf({ action, from, to, parties }: Happening, flow: Pick<Flow, 'tone'>): Telling[] {
  if (to === null || from === to || !news.includes(flow.tone(to))) return [];
  const code = flow.tone(to) === 'returned' ? 'returned' : 'moved';
  return parties.map((personId) => ({ personId, code, params: { action, state: to }, workItemId: null }));
}
