import { View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { PhotoGrid } from '../../parts/photo-grid';
import { Switch } from '../../parts/switch';
import { TextArea, TextLine } from '../../parts/text-box';
import { moveCopy, type MoveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import type { Moving } from './use-move';

interface WordsFieldsProps extends Moving {
  move: StaffMove;
  /** Neighbours see this kind of matter, so there is something to show them. */
  shown: boolean;
  /** They see words and photos already. */
  seen: boolean;
}

/** Photos, words, and what neighbours get to see. */
export function WordsFields({
  move,
  shown,
  seen,
  draft: { value, change },
  photos,
  wrong,
}: WordsFieldsProps) {
  const { words }: MoveCopy = moveCopy[move];
  // the line is what this move is about, also where only the reporter reads it
  const tells = move === 'progress';
  return (
    <>
      {carries(move, 'photos') && (
        <Field name="photos" label="现在的样子" hint="拍不了可以不拍" error={wrong.photos}>
          <PhotoGrid two photos={photos} addWords={photos.list.length > 0 ? '再拍一张' : '拍照'} />
        </Field>
      )}
      {words && (
        <Field name="words" label={words.label} hint={words.hint} error={wrong.words} note={words.note}>
          <TextArea value={value.words} empty={words.empty} onChange={(typed) => change({ words: typed })} />
        </Field>
      )}
      {(shown || tells) && carries(move, 'line') && (
        <Field
          name="line"
          label={shown ? '给全楼看的一句话' : '进展，一句话'}
          hint={tells ? undefined : '可以不写'}
          error={wrong.line}
          note={shown ? '楼门口的页面上看得到，别写人名和门牌' : '报事的邻居看得到，全楼看不到'}
        >
          <TextLine
            value={value.line}
            empty="比如：3 层灯坏了，明天换"
            onChange={(typed) => change({ line: typed })}
          />
        </Field>
      )}
      {shown && carries(move, 'show') && (
        <View className="mt4">
          <Card flush>
            <ListRow
              plain
              title="原话和照片也给邻居看"
              note="看过没有别人的隐私，再打开"
              side={
                <Switch
                  on={value.show ?? seen}
                  label="原话和照片也给邻居看"
                  onChange={(show) => change({ show })}
                />
              }
            />
          </Card>
        </View>
      )}
    </>
  );
}
