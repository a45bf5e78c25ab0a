import { contract, type Shape } from '../contract';
import { publishCalendar } from '../deadline/rule.contract';

const { source: _source, from: _from, base: _base, ...calendar } = publishCalendar;
/** A calendar that might be published. */
export const previewCalendar = contract(calendar);
export type PreviewCalendar = Shape<typeof previewCalendar>;
