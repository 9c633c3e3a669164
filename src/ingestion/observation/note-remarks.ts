import { contradicts, readRowRemark } from '../layout/cross/words/row-remark.js';
import type { FileProgress } from '../session/file-progress.js';
import type { StagedObservation } from './write/staged-observation.js';

/** More different notes of one file than that are no words about its figures. */
const MOST_NOTES = 10_000;
const LONGEST = 60;

/**
 * Tells the sender of notes which say that their figures may be others than they seem, such as 预计数 or 不含市本级. In the long form
 * a note is the sender's own column: the figure is stored with it, and shown with it.
 */
export class NoteRemarks {
  readonly #heard = new Map<FileProgress, Set<string>>();

  hear(observations: readonly StagedObservation[]): void {
    for (const observation of observations) if (observation.note !== null) this.#read(observation, observation.note);
  }

  #read({ file, line, periodStart: start, periodEnd: end, basis }: StagedObservation, note: string): void {
    let heard = this.#heard.get(file);
    if (!heard) this.#heard.set(file, (heard = new Set()));
    const key = `${note} ${end}`;
    if (heard.has(key) || heard.size >= MOST_NOTES) return;
    heard.add(key);
    const remark = readRowRemark(note);
    if (
      !remark ||
      !contradicts(remark, { start, end, isCumulative: basis === 'CUMULATIVE', isAsOf: basis !== 'INCREMENT' })
    )
      return;
    const given = remark.text.slice(0, LONGEST);
    file.noticeOnce(line, {
      code: 'REMARK_ON_FIGURE',
      given,
      message: {
        en: `The note says that the figure may be an estimate, incomplete or of another scope or time: “${given}”. It was stored as final, with its note. If it is not, retract it and send it when it is.`,
        zh: `备注“${given}”表明该数可能是预计数、不完整，或口径、时间不同；已按最终数入库并保留备注。如并非最终数，请撤回，待确定后再报。`,
      },
    });
  }
}
