import { dark, light, type Tokens } from './tokens.ts';

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens: Tokens) => {
  const { waiting, returned, good, closed } = tokens;

  test('text is readable on everything it stands on', () => {
    for (const ground of [tokens.page, tokens.surface, tokens.sunk]) {
      for (const ink of [tokens.text, tokens.quiet])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [tokens.page, tokens.surface, tokens.accentSoft])
      expect(contrast(tokens.accent, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test('a meaning is readable on its own colour and on the page', () => {
    for (const meaning of [waiting, returned, good, closed]) {
      for (const ground of [meaning.soft, tokens.surface, tokens.page])
        expect(contrast(meaning.ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of what can be typed into are seen', () => {
    expect(contrast(tokens.edge, tokens.surface)).toBeGreaterThanOrEqual(3);
  });
});

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
