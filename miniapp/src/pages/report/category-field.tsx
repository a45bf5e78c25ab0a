import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Categories, Category } from '@linli/shared/dispatch/dispatch.contract';
import { Field } from '../../parts/field';
import { Kinds } from '../../parts/kinds';
import { Link } from '../../parts/link';
import { Loading } from '../../parts/loading';
import { Sheet } from '../../parts/sheet';
import type { Seen } from '../../platform/seen';
import type { Remote } from '../../platform/use-remote';

interface CategoryFieldProps {
  remote: Remote<Seen<Categories>>;
  value: string | null;
  wrong?: string;
  onChange: (category: string) => void;
}

const option = ({ code, name, icon }: Category) => ({ key: code, words: name, icon });

/** Which kind of matter: the tiles of the place, and the rest of its kinds behind 更多. */
export function CategoryField({ remote, value, wrong, onChange }: CategoryFieldProps) {
  const [more, setMore] = useState(false);
  if (!remote.value) return <Loading remote={remote} />;
  const { categories } = remote.value.value;
  const tiles = categories.filter(({ tile }) => tile !== null).sort((a, b) => (a.tile ?? 0) - (b.tile ?? 0));
  const rest = categories.filter(({ tile }) => tile === null);
  const chosen = categories.find(({ code }) => code === value);
  const away = chosen?.tile === null ? [chosen] : [];
  return (
    <Field name="category" label="是哪一类" error={wrong} note={chosen && noteOf(chosen)}>
      <Kinds options={[...tiles, ...away].map(option)} value={value} onChange={onChange} />
      {rest.length > 0 && (
        <View className="spot__more">
          <Link onTap={() => setMore(true)}>{`更多，还有 ${rest.length} 类`}</Link>
        </View>
      )}
      <Sheet title="是哪一类" open={more} onClose={() => setMore(false)}>
        <Kinds
          options={rest.map(option)}
          value={value}
          onChange={(category) => {
            onChange(category);
            setMore(false);
          }}
        />
      </Sheet>
    </Field>
  );
}

/** What the kind covers, and what its choice means for the person who reports. */
const noteOf = ({ hint, urgent, visibility }: Category): string | undefined =>
  [hint, urgent && '按急事办，时限更短', visibility === 'staff' && '不公开，邻居看不到']
    .filter(Boolean)
    .join('。') || undefined;
