import type { Content } from 'pdfmake/interfaces.js';
import type { Paper, PaperSignature } from '../../../workflows/kit/paper.ts';
import { printable } from '../printable.ts';
import { closedRecipients } from '../wording.ts';
import { balanced } from './balance.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

const LEFT = TEXT_WIDTH * 0.46;
const RIGHT = TEXT_WIDTH - LEFT;

/** How many are kept on one page with the signature: a list longer than a page cannot be. */
export const KEPT_RECIPIENTS = 30;

/** Recipients at the left, signature at the right, kept together on one page. */
export function foot({ recipients, signature, countersignature }: Paper): Content {
  if (countersignature) return signedByTwo(recipients, countersignature, signature);
  return {
    unbreakable: recipients.length <= KEPT_RECIPIENTS,
    margin: [0, 14, 0, 0],
    columns: [
      { width: LEFT, stack: recipientList(recipients) },
      { width: RIGHT, stack: signatureBlock(signature) },
    ],
  };
}

function signedByTwo(recipients: string[], left: PaperSignature, right: PaperSignature): Content {
  return {
    unbreakable: recipients.length <= KEPT_RECIPIENTS,
    margin: [0, 14, 0, 0],
    stack: [
      {
        columns: [
          { width: LEFT, stack: signatureBlock(left, LEFT) },
          { width: RIGHT, stack: signatureBlock(right) },
        ],
      },
      { margin: [0, 14, 0, 0], stack: recipientList(recipients) },
    ],
  };
}

function recipientList(recipients: string[]): Content[] {
  if (recipients.length === 0) return [{ text: '' }];
  return [
    textOf('Nơi nhận:', { size: SIZE.recipientsTitle, bold: true, italics: true, width: LEFT }),
    ...closedRecipients(recipients).map((line) => textOf(line, { size: SIZE.recipients, width: LEFT })),
  ];
}

function signatureBlock({ authority, title, name }: PaperSignature, width = RIGHT): Content[] {
  return [
    ...(authority ? centred(authority, width) : []),
    ...centred(title, width),
    { text: '', margin: [0, ROOM_TO_SIGN, 0, 0] },
    ...centred(name ?? '', width),
  ];
}

const ROOM_TO_SIGN = 62;

function centred(text: string, width: number): Content[] {
  return printable(text)
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((said) => balanced(said, width, 'bold', SIZE.body))
    .map((line) => textOf(line, { size: SIZE.body, bold: true, alignment: 'center', width }));
}
