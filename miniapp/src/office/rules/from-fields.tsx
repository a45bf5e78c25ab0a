import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';

interface FromFieldsProps {
  value: { source: string; from: string };
  today: string;
  onChange: (part: { source?: string; from?: string }) => void;
  wrong: Readonly<Record<string, string | undefined>>;
}

/** From which date on, and by whose word. */
export const FromFields = ({ value, today, onChange, wrong }: FromFieldsProps) => (
  <>
    <Field name="from" label="从哪天起" error={wrong.from} note="从这天起新报的事按新规则，以前的不变">
      <DateLine value={value.from} first={today} onChange={(from) => onChange({ from })} />
    </Field>
    <Field name="source" label="依据" hint="谁定的，哪份通知" error={wrong.source}>
      <TextLine
        value={value.source}
        empty="比如：社区居委会 11 月 20 日会议"
        onChange={(source) => onChange({ source })}
      />
    </Field>
  </>
);
