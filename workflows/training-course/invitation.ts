import { abstractOf, anyOf, dayText, leaderOf, type BaseContext, type Opening } from '../kit/index.ts';
import type { Course } from './form.ts';
import { office } from './rules.ts';

/** The invitation as a paper of its own, sent to the units whose people are on the list. */
export const invitation: Opening<Course, BaseContext> = {
  at: 'unit',
  in: ['inForce'],
  who: anyOf(office, leaderOf('unit')),
  hand: ({ title, content }) => {
    const units = new Map(content.participants.map((row) => [row.organisationId, row.organisation]));
    return {
      title: `Giấy mời dự ${inSentence(abstractOf(title, 'Kế hoạch'))}`,
      text: [
        content.purpose,
        ...content.sessions.map(({ on, title: what, hours }) => `${dayText(on)}: ${what} (${hours} giờ)`),
        `Địa điểm: ${content.place}`,
      ].join('\n'),
      year: content.year,
      rows: content.participants.map(({ fullName, organisation }) => ({
        ...{ title: fullName, text: organisation },
      })),
      recipients: [
        ...[...units].map(([organisationId, text]) => ({ text, dispatchTo: [{ organisationId }] })),
        { text: 'Lưu: VT.' },
      ],
    };
  },
};

function inSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
