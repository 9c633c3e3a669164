import type { ActivityModel } from '../../activity/activity.loader.js';
import { divisionById } from '../../division/division.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import { formatPeriod } from '../../kernel/period.js';
import { loadSourceView } from './line-view.loader.js';
import { nameView } from './name-views.js';
import type { ActivityView, Name } from './report-view.js';

/** Loads the view of an activity, with its places and source. */
export async function loadActivityView(context: RequestContext, activity: ActivityModel): Promise<ActivityView> {
  const [from, to, source] = await Promise.all([
    loadPlaceName(context, activity.fromId),
    loadPlaceName(context, activity.toId),
    loadSourceView(context, activity.sourceId),
  ]);
  return {
    kind: activity.kind,
    period: formatPeriod(activity.period),
    name: activity.name === null ? null : { zh: activity.name, en: activity.nameEn },
    from,
    to,
    persons: activity.persons,
    note: activity.note,
    source,
  };
}

async function loadPlaceName(context: RequestContext, id: number | null): Promise<Name | null> {
  return id === null ? null : nameView(await divisionById(context).load(id));
}
