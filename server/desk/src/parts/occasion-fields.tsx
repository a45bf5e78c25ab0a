import type { Form } from '../platform/use-form';
import { TextField } from './field';

/** When people come together, as it is typed. */
export interface OccasionWhen {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** What people come to at a time and a place, as it is typed. */
export interface OccasionDraft extends OccasionWhen {
  readonly title: string;
  readonly venue: string;
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
    <WhenRow words={words} value={value} wrong={wrong} change={change} />
  </>
);

interface WhenRowProps extends Pick<Form<OccasionWhen>, 'value' | 'wrong' | 'change'> {
  words: Readonly<Record<'startsAt' | 'endsAt', string>>;
}

/** The day, and from when to when. */
export const WhenRow = ({ words, value, wrong, change }: WhenRowProps) => (
  <div className="fields-row">
    <TextField
      label="哪天"
      kind="date"
      value={value.day}
      error={wrong.startsAt}
      onChange={(day) => change({ day })}
    />
    <TextField label={words.startsAt} kind="time" value={value.from} onChange={(from) => change({ from })} />
    <TextField
      label={words.endsAt}
      kind="time"
      value={value.to}
      error={wrong.endsAt}
      onChange={(to) => change({ to })}
    />
  </div>
);
