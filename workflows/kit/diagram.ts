import { statesOf } from './defineFlow.ts';
import type { Flow, Tone } from './flow.ts';
import { kitLabels } from './kitLabels.ts';
import type { FlowLabels, Locale } from './labels.ts';
import { labelsOf } from './sentences.ts';
import { arrowsOf } from './transitions.ts';

/**
 * The flow as a drawing: its main path from top to bottom, side states beside it, ways back on the left. Plain SVG
 * with a title for screen readers, words in the reader's language, nothing that runs.
 */
export async function diagram(flow: Flow, locale: Locale): Promise<string> {
  const labels = await labelsOf(flow, locale);
  return draw(layOut(flow, labels, locale), labels);
}

const BOX = { width: 240, height: 44, gap: 46, line: 15 };
const LANE = 26;
const MAIN_X = 60;
const SIDE_X = 600;

interface Box {
  state: string;
  label: string;
  /** Acts that stay in the state, written under its name. */
  inside: string[];
  tone: Tone;
  x: number;
  y: number;
  height: number;
}

interface Line {
  from: Box;
  to: Box;
  labels: string[];
  lane: number;
}

interface Layout {
  boxes: Box[];
  down: Line[];
  sideways: Line[];
  around: Line[];
  left: number;
  height: number;
}

function layOut(flow: Flow, labels: FlowLabels, locale: Locale): Layout {
  const arrows = arrowsOf(flow).filter(({ engineOnly }) => !engineOnly);
  const events: Record<string, string> = kitLabels(locale).events;
  const say = (action: string, event: string) => events[event] ?? labels.actions[action] ?? action;
  const boxOf = (state: string, x: number): Box => {
    const inside = arrows.filter(({ from, to }) => from === state && to === state);
    const lines = inLines(inside.map(({ action, event }) => say(action, event)));
    const height = BOX.height + lines.length * BOX.line;
    return {
      state,
      label: labels.states[state] ?? state,
      inside: lines,
      tone: flow.tone(state),
      x,
      y: 0,
      height,
    };
  };

  const main = flow.mainPath.map((state) => boxOf(state, MAIN_X));
  const side = statesOf(flow)
    .filter((state) => !flow.mainPath.includes(state))
    .map((state) => boxOf(state, SIDE_X));
  const lines = joined(arrows, [...main, ...side], say);
  let y = 20;
  for (const [index, box] of main.entries()) {
    box.y = y;
    const next = main[index + 1];
    const told = lines.find(({ from, to }) => from === box && to === next)?.labels.length ?? 0;
    y += box.height + Math.max(BOX.gap, 22 + told * BOX.line);
  }
  const bottom = placeBeside(side, main, lines);

  const down = lines.filter(({ from, to }) => isNext(main, from, to));
  const around = lines.filter(
    (line) => !down.includes(line) && main.includes(line.from) && main.includes(line.to),
  );
  const sideways = lines.filter((line) => !down.includes(line) && !around.includes(line));
  for (const line of sideways) {
    line.lane = sideways.filter(({ from }) => from === line.from).indexOf(line);
  }
  around.sort((a, b) => reach(a) - reach(b)).forEach((line, index) => (line.lane = index));
  return {
    boxes: [...main, ...side],
    down,
    sideways,
    around,
    left: MAIN_X - 190 - around.length * LANE,
    height: Math.max(y, bottom) + 10,
  };
}

/** One line for all acts that lead from one state to the same other. */
function joined(
  arrows: ReturnType<typeof arrowsOf>,
  boxes: Box[],
  say: (action: string, event: string) => string,
): Line[] {
  const lines = new Map<string, Line>();
  for (const { from, to, action, event } of arrows) {
    const start = boxes.find(({ state }) => state === from);
    const end = boxes.find(({ state }) => state === to);
    if (!start || !end || start === end) continue;
    const line = lines.get(`${from} ${to}`) ?? { from: start, to: end, labels: [], lane: 0 };
    const label = say(action, event);
    if (!line.labels.includes(label)) line.labels.push(label);
    lines.set(`${from} ${to}`, line);
  }
  return [...lines.values()];
}

// Side states stand at the height of those they are reached from, never on top of one another.
function placeBeside(side: Box[], main: Box[], lines: Line[]): number {
  const wanted = side.map((box) => {
    const sources = lines
      .filter(({ from, to }) => to === box && main.includes(from))
      .map(({ from }) => from.y);
    return { box, y: sources.length ? Math.max(...sources) : 20 };
  });
  wanted.sort((a, b) => a.y - b.y);
  let free = 20;
  for (const { box, y } of wanted) {
    box.y = Math.max(y, free);
    free = box.y + box.height + 34;
  }
  return free;
}

function isNext(main: Box[], from: Box, to: Box): boolean {
  const at = main.indexOf(from);
  return at >= 0 && main[at + 1] === to;
}

function reach({ from, to }: Line): number {
  return Math.abs(from.y - to.y);
}

function draw(layout: Layout, labels: FlowLabels): string {
  const width = SIDE_X + BOX.width + 20 - layout.left;
  const drawn = [
    ...layout.around.map(drawAround),
    ...layout.sideways.map(drawSideways),
    ...layout.down.map(drawDown),
    ...layout.boxes.map(drawBox),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="flow-title" viewBox="${layout.left} 0 ${width} ${layout.height}" font-family="'Be Vietnam Pro', system-ui, sans-serif" font-size="12">`,
    `<title id="flow-title">${escape(labels.kind)}: ${escape(layout.boxes.map(({ label }) => label).join(', '))}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5A6778"/></marker></defs>`,
    ...drawn,
    `</svg>`,
  ].join('\n');
}

/** Fill, edge and text, each pair with a contrast of at least 4.5. */
const colours: Record<Tone, [string, string, string]> = {
  draft: ['#FFFFFF', '#5A6778', '#1F2933'],
  waiting: ['#FFF4DB', '#9A6700', '#5C3D00'],
  returned: ['#FDE8E6', '#B3261E', '#7A1A14'],
  good: ['#E3F4E8', '#1E7B3A', '#0F4D22'],
  closed: ['#EEF0F3', '#6B7684', '#38414C'],
};

function drawBox({ label, inside, tone, x, y, height }: Box): string {
  const [background, edge, ink] = colours[tone];
  const middle = x + BOX.width / 2;
  const name = `<text x="${middle}" y="${y + 27}" text-anchor="middle" font-size="15" font-weight="600" fill="${ink}">${escape(label)}</text>`;
  const acts = inside.map(
    (line, index) =>
      `<text x="${middle}" y="${y + 45 + index * BOX.line}" text-anchor="middle" font-size="11" fill="${ink}">${escape(line)}</text>`,
  );
  return `<rect x="${x}" y="${y}" width="${BOX.width}" height="${height}" rx="8" fill="${background}" stroke="${edge}" stroke-width="1.5"/>${name}${acts.join('')}`;
}

function drawDown({ from, to, labels }: Line): string {
  const x = from.x + BOX.width / 2;
  const start = from.y + from.height;
  const top = (start + to.y) / 2 - ((labels.length - 1) * BOX.line) / 2 + 4;
  return path(`M${x} ${start}V${to.y - 1}`) + words(labels, x + 10, top, 'start');
}

// Ways back and around run in lanes left of the main path, their words beside the lane.
function drawAround({ from, to, labels, lane }: Line): string {
  const x = MAIN_X - 24 - lane * LANE;
  const start = from.y + 14 + (lane % 3) * 6;
  const end = to.y + to.height - 10 - (lane % 4) * 5;
  const curve = `M${from.x} ${start}H${x + 8}Q${x} ${start} ${x} ${start + Math.sign(end - start) * 8}V${end - Math.sign(end - start) * 8}Q${x} ${end} ${x + 8} ${end}H${to.x - 1}`;
  const top = (start + end) / 2 - ((labels.length - 1) * BOX.line) / 2 + lane * 4;
  return path(curve) + words(labels, x - 5, top, 'end');
}

// Words stand where the line leaves its box, where no other line of another box can be.
function drawSideways({ from, to, labels, lane }: Line): string {
  if (from.x === to.x) {
    return (
      path(`M${from.x + 30} ${from.y + from.height}V${to.y - 1}`) +
      words(labels, from.x + 40, to.y - 10, 'start')
    );
  }
  const outwards = from.x < to.x;
  const x1 = outwards ? from.x + BOX.width : from.x;
  const x2 = outwards ? to.x - 1 : to.x + BOX.width + 1;
  const y1 = from.y + 20 + lane * 26;
  const y2 = to.y + to.height / 2 + (outwards ? 0 : 10);
  const bend = (x1 + x2) / 2;
  const text = labels.join(' · ');
  return (
    path(`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`) +
    words([text], outwards ? x1 + 10 : x1 - 10, y1 - 5, outwards ? 'start' : 'end')
  );
}

function path(d: string): string {
  return `<path d="${d}" fill="none" stroke="#5A6778" stroke-width="1.3" marker-end="url(#arrow)"/>`;
}

// A white edge round the letters keeps words readable where a line passes under them.
function words(lines: string[], x: number, y: number, anchor: 'start' | 'middle' | 'end'): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + index * BOX.line}" text-anchor="${anchor}" fill="#1F2933" stroke="#FFFFFF" stroke-width="5" paint-order="stroke">${escape(line)}</text>`,
    )
    .join('');
}

/** Short names side by side as far as the box is wide. */
function inLines(names: string[], most = 32): string[] {
  const lines: string[] = [];
  for (const name of [...new Set(names)]) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 3 <= most)
      lines[lines.length - 1] = `${last} · ${name}`;
    else lines.push(name);
  }
  return lines;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
