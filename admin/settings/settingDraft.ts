import type { EscalationInput, SaveFlowSettingInput } from '../data/generated/operations.ts';

/** What was typed; blank leaves it as it is otherwise. */
export interface SettingDraft {
  state: string;
  workingDays: string;
  period: string;
  dueDay: string;
  remindBefore: string;
  escalateTo: string;
  mode: string;
  meetingDenominator: string;
  ownAwards: string;
  validFrom: string | undefined;
  reason: string;
}

export const noSetting: SettingDraft = {
  ...{ state: '', workingDays: '', period: '', dueDay: '', remindBefore: '', escalateTo: '', mode: '' },
  ...{ meetingDenominator: '', ownAwards: '', validFrom: undefined, reason: '' },
};

/** The usual choices of whom to tell of what is overdue. */
export const escalations = {
  Chair: [{ office: 'chair', where: 'UNIT' }],
  UpperChair: [{ office: 'chair', where: 'UPPER' }],
  UpperOfficer: [{ office: 'officer', where: 'UPPER' }],
  Both: [
    { office: 'chair', where: 'UPPER' },
    { office: 'officer', where: 'UPPER' },
  ],
  Nobody: [],
} as const satisfies Record<string, readonly EscalationInput[]>;

/** The draft as the server takes it: "28/02" becomes "02-28", "3, 1" a list; what cannot be read is sent for it to say so. */
export function inputOf(draft: SettingDraft, kind: string, organisationId: string): SaveFlowSettingInput {
  const {
    state,
    workingDays,
    period,
    dueDay,
    remindBefore,
    escalateTo,
    mode,
    meetingDenominator,
    ownAwards,
    validFrom,
    reason,
  } = draft;
  return {
    ...{ kind, organisationId, reason, validFrom: validFrom ?? null },
    state: state || null,
    workingDays: workingDays.trim() ? numberIn(workingDays) : null,
    period: dueDay.trim() && period ? period : null,
    dueDay: dueDay.trim() ? monthDayIn(dueDay) : null,
    remindBefore: remindBefore.trim() ? numbersIn(remindBefore) : null,
    escalateTo: escalateTo ? [...escalations[escalateTo as keyof typeof escalations]] : null,
    mode: mode === 'APPROVE' || mode === 'NOTIFY' ? mode : null,
    ownAwards: ownAwards === '' ? null : ownAwards === 'YES',
    meetingDenominator:
      meetingDenominator === 'ROLL' || meetingDenominator === 'PRESENT' ? meetingDenominator : null,
  };
}

// Out of every range, so that the server answers with the fault of the field.
function numberIn(text: string): number {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
}

/** "3, 1"; "0" alone means none at all. */
function numbersIn(text: string): number[] {
  if (text.trim() === '0') return [];
  return text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(numberIn);
}

function monthDayIn(text: string): string {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(text);
  return found ? `${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}` : text.trim();
}
