import type { NoticeCode } from '../../fault/notice.js';
import { type RowFault, rowFault } from '../../fault/fault.js';
import type { SheetNotice } from '../../layout/sheet-part.js';

/** What somebody decided about an observation, with a reason. */
export interface Decision {
  readonly at: string;
  readonly reason: string;
}

/** A correction made by hand, and the figure that counts since. */
export interface Correction extends Decision {
  readonly asPrinted: string;
}

type RowNotice = Omit<SheetNotice, 'line'>;

const dayOf = ({ at }: Decision): string => at.slice(0, 10);

const about = (code: NoticeCode, given: string, en: string, zh: string): RowNotice => ({
  code,
  given,
  message: { en, zh },
});

/** The notice of a row whose figure was retracted: it says so again, and changes nothing. */
export function staysRetracted(given: string, decision: Decision | null): RowNotice {
  const [day, reason] = decision ? [dayOf(decision), decision.reason] : ['', ''];
  return about(
    'STAYS_RETRACTED',
    given,
    `${given} was retracted on ${day} (${reason}) and stays so: a file does not bring back what was retracted.`,
    `${given}已于${day}撤回（${reason}），维持撤回：文件不能恢复已撤回的数据。`,
  );
}

/** The notice of a row whose figure takes the place of another one that was retracted. */
export function newAfterRetraction(given: string, decision: Decision | null): RowNotice {
  const [day, reason] = decision ? [dayOf(decision), decision.reason] : ['', ''];
  return about(
    'NEW_AFTER_RETRACTION',
    given,
    `${given} is a new figure: another one of the same source for the same item was retracted on ${day} (${reason}).`,
    `${given}作为新数据写入：同一来源同一事项的另一数据已于${day}撤回（${reason}）。`,
  );
}

/** The notice of a row that replaces a correction made by hand, as the sender asked for. */
export function correctionUndone(given: string, { asPrinted, ...decision }: Correction): RowNotice {
  return about(
    'CORRECTION_UNDONE',
    given,
    `${given} replaces ${asPrinted}, which was entered as a correction on ${dayOf(decision)} (${decision.reason}).`,
    `${given}取代了${dayOf(decision)}更正的${asPrinted}（${decision.reason}）。`,
  );
}

/** The error of a row that would undo a correction made by hand without asking for it. */
export function undoesCorrection(given: string, { asPrinted, ...decision }: Correction): RowFault {
  return rowFault('UNDOES_CORRECTION', 'value', given, {
    en: `${asPrinted}, entered as a correction on ${dayOf(decision)} (${decision.reason}); to replace it, import with overrideCorrections`,
    zh: `现为${asPrinted}（${dayOf(decision)}更正：${decision.reason}）；确需取代，请以 overrideCorrections 导入。`,
  });
}
