import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { Field } from '../../parts/field';
import { TextArea, TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';
import { MomentField } from '../../parts/moment-field';
import type { VersionDraft } from './write-draft';

interface VersionFieldsProps {
  value: VersionDraft;
  change: (part: Partial<VersionDraft>) => void;
  wrong: Wrong;
  today: string;
}

/** What every version says: title, words, from when to when. */
export const VersionFields = ({ value, change, wrong, today }: VersionFieldsProps) => (
  <>
    <Field name="title" label={bulletinFieldWords.title} error={wrong.title}>
      <TextLine value={value.title} max={40} empty="比如：明天停水" onChange={(title) => change({ title })} />
    </Field>
    <Field
      name="words"
      label={bulletinFieldWords.words}
      error={wrong.words}
      note="什么事、什么时候、要怎么做、有事打哪个电话。别写人名和门牌。"
    >
      <TextArea value={value.words} onChange={(words) => change({ words })} />
    </Field>
    <MomentField
      name="from"
      label={bulletinFieldWords.from}
      value={value.from}
      today={today}
      error={wrong.from}
      onChange={(from) => change({ from })}
    />
    <MomentField
      name="until"
      label={bulletinFieldWords.until}
      value={value.until}
      today={value.from.day || today}
      error={wrong.until}
      onChange={(until) => change({ until })}
    />
  </>
);
