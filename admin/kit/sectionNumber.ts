const letters = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];

/** "I.", "1.", "a)": as sections are numbered in print, by depth. */
export function sectionNumber(depth: number, place: number): string {
  if (depth === 0) return `${roman(place + 1)}.`;
  if (depth === 1) return `${place + 1}.`;
  return `${letters[place] ?? String(place + 1)})`;
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  return signs.reduce(
    ({ rest, text }, [value, sign]) => ({
      rest: rest % value,
      text: text + sign.repeat(Math.floor(rest / value)),
    }),
    { rest: number, text: '' },
  ).text;
}
