import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { doorKinds } from '@linli/shared/place/place.contract';
import { placeKindWords } from '@linli/shared/place/place.words';
import {
  categoryTerms,
  publishCategory,
  type CategoryLine,
  type CategoryTerms,
} from '@linli/shared/setting/category.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { CheckField, PickField, TextField } from '../parts/field';
import { categoryWords } from './categories';
import { IconField } from './icon-field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

interface CategoryFormProps extends Pick<CategoryLine, 'base' | 'versions' | 'terms'> {
  /** Null opens a new one. */
  id: string | null;
  now: string;
  onClose: () => void;
}

interface Draft extends Omit<CategoryTerms, 'hint' | 'tile' | 'sort'> {
  readonly hint: string;
  readonly tile: string;
  readonly sort: string;
  readonly from: string;
  readonly source: string;
}

const draftOf = (terms: CategoryTerms): Draft => ({
  ...terms,
  hint: terms.hint ?? '',
  tile: terms.tile === null ? '' : String(terms.tile),
  sort: String(terms.sort),
  from: '',
  source: '',
});

// nothing typed is no number, not zero
const figure = (typed: string): number => (typed.trim() ? Number(typed) : Number.NaN);

function termsOf({ from: _from, source: _source, hint, tile, sort, ...rest }: Draft): CategoryTerms {
  return {
    ...rest,
    name: rest.name.trim(),
    hint: hint.trim() || null,
    tile: tile.trim() ? Number(tile) : null,
    sort: figure(sort),
  };
}

/** The next version of a category, or a new one. */
export function CategoryForm({ id, now, base, versions, terms: before, onClose }: CategoryFormProps) {
  const form = usePublish(draftOf(before), { now, newest: base, route: settingApi.categories });
  const { value, wrong, change, publish } = form;
  const terms = termsOf(value);
  const last = versions.find(({ version }) => version === base);
  const ask = { id, terms, source: value.source.trim(), from: value.from };
  const faults = {
    ...versionFaults(publishCategory, { ...ask, base }, form.now, settingFieldWords),
    ...wordsOfFaults(faultsOf(categoryTerms, terms), settingFieldWords),
  };
  return (
    <PublishDialog
      title={id ? `改类别：${before.name}` : '加一类'}
      form={form}
      note="已经报上来的事还在原来的类别里，照原来的办。"
      newest={
        last && (
          <p>
            {last.terms.name}，{categoryWords(last.terms)}。{saidWords(last)}
          </p>
        )
      }
      onPublish={() => publish(settingApi.publishCategory, faults, (newest) => ({ ...ask, base: newest }))}
      onClose={onClose}
    >
      <div className="fields-row">
        <TextField
          label="名称"
          max={20}
          value={value.name}
          onChange={(name) => change({ name })}
          error={wrong.name}
        />
        <TextField
          label="举例"
          hint="居民看了知道选不选它"
          max={60}
          value={value.hint}
          onChange={(hint) => change({ hint })}
          error={wrong.hint}
        />
      </div>
      <div className="fields-row">
        <TextField
          label="首页第几格"
          hint="1 到 8；空着就放在“更多”里"
          value={value.tile}
          onChange={(tile) => change({ tile })}
          error={wrong.tile}
        />
        <TextField
          label="排第几"
          hint="数小的在前"
          value={value.sort}
          onChange={(sort) => change({ sort })}
          error={wrong.sort}
        />
      </div>
      <IconField value={value.icon} onChange={(icon) => change({ icon })} />
      <PickField
        label="谁看得到"
        options={[
          { key: 'public', words: '邻居看得到办到哪了', note: '看不到是谁报的，也看不到原话' },
          { key: 'staff', words: '只有办理的人看得到', note: '纠纷、噪音、人身安全用这个' },
        ]}
        value={value.visibility}
        onChange={(visibility) => change({ visibility })}
      />
      <div className="settings-checks" role="group" aria-label="只在哪里报">
        <span>只在这些地方报（都不选就是哪里都行）：</span>
        {doorKinds.map((kind) => (
          <CheckField
            key={kind}
            label={placeKindWords[kind]}
            on={value.placeKinds?.includes(kind) ?? false}
            onChange={(on) => {
              const kinds = doorKinds.filter((each) =>
                each === kind ? on : value.placeKinds?.includes(each),
              );
              change({ placeKinds: kinds.length ? kinds : null });
            }}
          />
        ))}
      </div>
      <CheckField label="是急事" on={value.urgent} onChange={(urgent) => change({ urgent })} />
      {id && <CheckField label="在用" on={value.open} onChange={(open) => change({ open })} />}
    </PublishDialog>
  );
}
