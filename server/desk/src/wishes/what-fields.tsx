import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { WishKind } from '@linli/shared/wish/wish.contract';
import { spots, whens } from '@linli/shared/wish/wish.rules';
import { spotWords, whenWishWords, wishFieldWords as words } from '@linli/shared/wish/wish.words';
import { SelectField, TextField } from '../parts/field';
import type { Form } from '../platform/use-form';
import { DaysField } from './days-field';
import type { EnterDraft } from './enter-draft';

interface WhatFieldsProps {
  form: Form<EnterDraft>;
  kinds: readonly WishKind[];
  now: string;
}

/** What is wished for, where it can be done, when, and by how many. */
export function WhatFields({ form: { value, wrong, change }, kinds, now }: WhatFieldsProps) {
  return (
    <>
      <div className="fields-row">
        <SelectField
          label={words.kind}
          options={kinds.map(({ code, name, hint }) => ({
            key: code,
            words: hint ? `${name}：${hint}` : name,
          }))}
          value={value.kind}
          error={wrong.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={words.title}
          hint="可以不填，公布时再写"
          max={20}
          value={value.title}
          error={wrong.title}
          onChange={(title) => change({ title })}
        />
      </div>
      <TextField
        label={words.words}
        hint="照本人说的写，只有社区看得到"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <div className="fields-row">
        <SelectField
          label={words.spot}
          options={spots.map((key) => ({ key, words: spotWords[key] }))}
          value={value.spot}
          error={wrong.spot}
          onChange={(spot) => change({ spot })}
        />
        <SelectField
          label={words.when}
          options={whens.map((key) => ({ key, words: whenWishWords[key] }))}
          value={value.when}
          error={wrong.when}
          onChange={(when) => change({ when })}
        />
        <TextField
          kind="number"
          label={words.hands}
          value={value.hands}
          error={wrong.hands}
          onChange={(hands) => change({ hands })}
        />
        <TextField
          kind="date"
          label={words.until}
          hint={`可以不填；今天是 ${localDate(new Date(now))}`}
          value={value.until}
          error={wrong.until}
          onChange={(until) => change({ until })}
        />
      </div>
      {value.when === 'dates' && (
        <DaysField value={value.dates} error={wrong.dates} onChange={(dates) => change({ dates })} />
      )}
    </>
  );
}
