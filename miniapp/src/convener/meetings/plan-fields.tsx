import { instantOf } from '../../platform/moment';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';

interface PlaceFieldProps {
  places: MeetingForm['places'];
  value: string | null;
  error?: string | undefined;
  onChange: (placeId: string | null) => void;
}

/** Whose meeting it is: one of my places. */
export const PlaceField = ({ places, value, error, onChange }: PlaceFieldProps) => (
  <Field name="placeId" label={meetingFieldWords.placeId} {...(error && { error })}>
    <Chips
      options={places.slice(0, 24).map(({ id, name }) => ({ key: id, words: name }))}
      value={value ? [value] : []}
      onChange={([chosen = null]) => onChange(chosen)}
    />
  </Field>
);

/** A time of day as it was typed, in minutes; -1 where it is none. */
export function minuteOf(time: string): number {
  const at = instantOf({ day: '2026-01-01', time });
  return at ? localParts(new Date(at)).minute : -1;
}
