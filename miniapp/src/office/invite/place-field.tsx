import { Text, View } from '@tarojs/components';
import type { RolesToGive } from '@linli/shared/people/people.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';

/** As many as can be looked over without scrolling for ever. */
const most = 12;

interface PlaceFieldProps {
  places: RolesToGive['places'];
  value: string;
  onChange: (placeId: string) => void;
  search: string;
  onSearch: (search: string) => void;
  error?: string;
}

/** Where the role is held; long lists are narrowed by typing, and the chosen place stays in sight. */
export function PlaceField({ places, value, onChange, search, onSearch, error }: PlaceFieldProps) {
  const found = places.filter(({ id, name }) => id === value || name.includes(search.trim()));
  const shown = found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).slice(0, most);
  // the chosen place first; then short names, so that 第9网格 stands before 第10网格
  function rank({ id, name }: RolesToGive['places'][number]): number {
    return id === value ? 0 : name.length;
  }
  return (
    <Field name="placeId" label="在哪里" error={error}>
      {places.length > most && (
        <View className="mb2">
          <TextLine label="找地方" value={search} empty="打几个字找，比如：12号楼" onChange={onSearch} />
        </View>
      )}
      <Card flush>
        <Pick
          options={shown.map(({ id, name }) => ({ key: id, name }))}
          value={value || null}
          onChange={onChange}
        />
      </Card>
      {found.length > most && (
        <Text className="line t-small quiet mt1">还有 {found.length - most} 处，打几个字就能找到</Text>
      )}
      {found.length === 0 && <Text className="line t-small quiet mt1">没有这个地方，换几个字找</Text>}
    </Field>
  );
}
