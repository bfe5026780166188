import { replayDocument, tellReplay, type Examined } from '../../doctor/index.ts';
import { WrongUse, type Call, type Outcome } from '../command.ts';

/** A document's history line by line, where it departs from what is stored, and the test that tells it again. */
export async function reportReplay(
  examined: Pick<Examined, 'ownerUrl' | 'flows' | 'clock'>,
  documentId: string,
  { locale }: Pick<Call, 'locale'>,
): Promise<Outcome> {
  const replay = await replayDocument(examined, documentId);
  if (!replay) throw new WrongUse(noDocument(documentId)[locale]);
  const told = await tellReplay(replay, examined.flows.of(replay.head.kind), locale);
  const ok = replay.departsAt === null && replay.standing.length === 0;
  const text = [told.head, '', ...told.acts, '', told.verdict];
  if (replay.test) text.push('', forTest[locale], '', replay.test);
  return { ok, text: text.join('\n'), data: { ...replay, ok } };
}

const forTest = {
  vi: '// Dán vào tệp kiểm thử của quy trình. Chứa nội dung và lý do của văn bản: xoá phần riêng tư trước khi gửi cho ai.',
  en: '// Paste this into the flow’s test file. It holds the document’s content and reasons: take out what is private before you send it.',
};

function noDocument(id: string): { vi: string; en: string } {
  return {
    vi: `Không có văn bản “${id}”. Mã văn bản là phần cuối địa chỉ trang của nó.`,
    en: `There is no document “${id}”. Its id is the last part of its page’s address.`,
  };
}
