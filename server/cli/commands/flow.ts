import { diagram } from '../../../workflows/kit/index.ts';
import { flowOf, flows } from '../../../workflows/catalog.ts';
import { WrongUse, type Command } from '../command.ts';

export const flowDraw: Command = {
  name: 'flow draw',
  operands: ['KIND'],
  about: { vi: 'vẽ quy trình của một loại văn bản (SVG)', en: 'draw the flow of a kind of document (SVG)' },
  run: async ({ operands: [kind = ''], locale }) => {
    const flow = flowOf(kind);
    if (!flow) {
      const kinds = flows.map((each) => each.kind).join(', ');
      throw new WrongUse(
        locale === 'vi'
          ? `Không có loại "${kind}". Các loại: ${kinds}`
          : `There is no kind "${kind}". Kinds: ${kinds}`,
      );
    }
    const svg = await diagram(flow, locale);
    return { ok: true, text: svg, data: { kind, svg } };
  },
};
