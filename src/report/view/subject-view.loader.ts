import { divisionById } from '../../division/division.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { loadParty } from '../../pairing/party.loader.js';
import { programById } from '../../program/program.loader.js';
import type { ReportModel } from '../report.loader.js';
import { nameView } from './name-views.js';
import type { Name, ReportView } from './report-view.js';

/** Loads the subject of a report and what contains it. */
export async function loadSubjectView(
  context: RequestContext,
  { subject }: ReportModel,
): Promise<ReportView['subject']> {
  if (subject.kind === 'PAIRING') {
    const program = await programById(context, subject.pairing.programId);
    const name = await loadPairingName(context, subject.pairing);
    return { kind: 'PAIRING', code: subject.pairing.code, name, within: program ? [nameView(program)] : [] };
  }
  if (subject.kind === 'GROUP') {
    const { code } = subject.group;
    return { kind: 'GROUP', code, name: nameView(subject.group), within: [] };
  }
  const { division } = subject;
  const above = [division.provinceId, division.cityId, division.districtId, division.townId];
  const within = await Promise.all(
    above
      .filter((id): id is number => id !== null && id !== division.rowId)
      .map(async (id) => divisionById(context).load(id)),
  );
  return { kind: 'DIVISION', code: division.code, name: nameView(division), within: within.map(nameView) };
}

/** Loads the names of both parties as one name. */
export async function loadPairingName(context: RequestContext, pairing: PairingModel | null): Promise<Name> {
  if (!pairing) return { zh: '', en: null };
  const [supporter, recipient] = await Promise.all([
    loadParty(context, pairing.supporter),
    loadParty(context, pairing.recipient),
  ]);
  const ends = [nameView(supporter), nameView(recipient)];
  const en = ends.map((end) => end.en ?? end.zh).join(' – ');
  return { zh: ends.map(({ zh }) => zh).join('—'), en: ends.some((end) => end.en !== null) ? en : null };
}
