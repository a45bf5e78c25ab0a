import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { TextField } from '../parts/field';

/** What every version says, as it is filled in. */
export interface VersionDraft {
  readonly title: string;
  readonly words: string;
  readonly from: string;
  readonly until: string;
}

interface VersionFieldsProps {
  value: VersionDraft;
  change: (part: Partial<VersionDraft>) => void;
  wrong: Readonly<Record<string, string | undefined>>;
}

/** Title, words, from when to when. */
export const VersionFields = ({ value, change, wrong }: VersionFieldsProps) => (
  <>
    <TextField
      label={bulletinFieldWords.title}
      max={40}
      value={value.title}
      onChange={(title) => change({ title })}
      error={wrong.title}
    />
    <TextField
      label={bulletinFieldWords.words}
      hint="什么事、什么时候、要怎么做、有事打哪个电话。别写人名和门牌。"
      lines={7}
      max={5000}
      value={value.words}
      onChange={(words) => change({ words })}
      error={wrong.words}
    />
    <div className="fields-row">
      <TextField
        label={bulletinFieldWords.from}
        kind="datetime-local"
        value={value.from}
        onChange={(from) => change({ from })}
        error={wrong.from}
      />
      <TextField
        label={bulletinFieldWords.until}
        kind="datetime-local"
        value={value.until}
        onChange={(until) => change({ until })}
        error={wrong.until}
      />
    </div>
  </>
);
