import { areaSources, lotKinds, proofs } from '@linli/shared/electorate/electorate.rules';
import {
  areaSourceWords,
  electorateFieldWords as words,
  lotKindWords,
  proofWords,
} from '@linli/shared/electorate/electorate.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { nobody, type LotTyped, type OwnerTyped } from './lot-draft';

interface LotFieldsProps {
  value: LotTyped;
  wrong: Readonly<Record<string, string | undefined>>;
  /** A home of the register: what it is and where stays. */
  home: boolean;
  onChange: (part: Partial<LotTyped>) => void;
}

/** What a lot is, what it measures, and whose it is. */
export function LotFields({ value, wrong, home, onChange }: LotFieldsProps) {
  const put = (place: number, part: Partial<OwnerTyped>) =>
    onChange({ owners: value.owners.map((each, at) => (at === place ? { ...each, ...part } : each)) });
  return (
    <>
      {!home && (
        <div className="fields-row">
          <SelectField
            label={words.kind}
            options={lotKinds.map((key) => ({ key, words: lotKindWords[key] }))}
            value={value.kind}
            error={wrong.kind}
            onChange={(kind) => onChange({ kind })}
          />
          <TextField
            label={words.label}
            max={60}
            value={value.label}
            error={wrong.label}
            onChange={(label) => onChange({ label })}
          />
        </div>
      )}
      <div className="fields-row">
        <TextField
          label="面积（平方米）"
          max={20}
          empty="例如 89.42"
          value={value.area}
          error={wrong.area}
          onChange={(area) => onChange({ area })}
        />
        <SelectField
          label={words.areaSource}
          options={areaSources.map((key) => ({ key, words: areaSourceWords[key] }))}
          value={value.areaSource}
          error={wrong.areaSource}
          onChange={(areaSource) => onChange({ areaSource })}
        />
        <TextField
          label={words.areaDay}
          kind="date"
          value={value.areaDay}
          error={wrong.areaDay}
          onChange={(areaDay) => onChange({ areaDay })}
        />
      </div>
      <SelectField
        label={words.proof}
        options={proofs.map((key) => ({ key, words: proofWords[key] }))}
        value={value.proof}
        error={wrong.proof}
        onChange={(proof) => onChange({ proof })}
      />
      {value.owners.map((each, at) => (
        <fieldset key={at} className="electorates__owner">
          <legend>业主 {at + 1}</legend>
          <div className="fields-row">
            <TextField
              label={`姓名或单位 ${at + 1}`}
              max={60}
              value={each.name}
              error={at === 0 ? wrong.owners : undefined}
              onChange={(name) => put(at, { name, id: null })}
            />
            <TextField
              label={`手机号 ${at + 1}`}
              kind="tel"
              max={11}
              empty={each.id ? '不改就留空' : ''}
              value={each.phone}
              onChange={(phone) => put(at, { phone, id: null })}
            />
            <TextField
              label={`证件后几位 ${at + 1}`}
              max={8}
              value={each.papers}
              onChange={(papers) => put(at, { papers, id: null })}
            />
            <TextField
              label={`份额 ${at + 1}`}
              max={12}
              empty="一个人就留空"
              value={each.share}
              onChange={(share) => put(at, { share })}
            />
          </div>
          {value.owners.length > 1 && (
            <Button
              kind="plain"
              label={`去掉业主 ${at + 1}`}
              onPress={() => onChange({ owners: value.owners.filter((_, place) => place !== at) })}
            >
              去掉
            </Button>
          )}
        </fieldset>
      ))}
      <Button kind="plain" icon="add" onPress={() => onChange({ owners: [...value.owners, nobody] })}>
        加一位共有人
      </Button>
    </>
  );
}
