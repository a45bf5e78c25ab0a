import type { Form } from '../platform/use-form';
import { TextField } from './field';

/** What people come to at a time and a place, as it is typed. */
export interface OccasionDraft {
  readonly title: string;
  readonly venue: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

interface OccasionFieldsProps extends Pick<Form<OccasionDraft>, 'value' | 'wrong' | 'change'> {
  /** What the fields are called. */
  words: Readonly<Record<'title' | 'venue' | 'startsAt' | 'endsAt', string>>;
  longestTitle: number;
}

/** What it is, where, and when. */
export const OccasionFields = ({ words, longestTitle, value, wrong, change }: OccasionFieldsProps) => (
  <>
    <TextField
      label={words.title}
      max={longestTitle}
      value={value.title}
      error={wrong.title}
      onChange={(title) => change({ title })}
    />
    <TextField
      label={words.venue}
      max={60}
      value={value.venue}
      error={wrong.venue}
      onChange={(venue) => change({ venue })}
    />
    <div className="fields-row">
      <TextField
        label="哪天"
        kind="date"
        value={value.day}
        error={wrong.startsAt}
        onChange={(day) => change({ day })}
      />
      <TextField
        label={words.startsAt}
        kind="time"
        value={value.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        label={words.endsAt}
        kind="time"
        value={value.to}
        error={wrong.endsAt}
        onChange={(to) => change({ to })}
      />
    </div>
  </>
);
