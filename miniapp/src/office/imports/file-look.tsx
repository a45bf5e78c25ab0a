import { Text, View } from '@tarojs/components';
import type { ImportLook } from '@linli/shared/intake/import.contract';

/** What a file would do, or what is wrong in it, by row and column as the spreadsheet shows them. */
export const FileLook = ({ look: { rows, fresh, known, faultCount, faults } }: { look: ImportLook }) => (
  <View className="mt3">
    <Text className="line strong">
      {faultCount > 0
        ? `${rows} 行里有 ${faultCount} 处要改，改好再选一次`
        : `${rows} 行都能导入，新的 ${fresh} 件，以前有的 ${known} 件`}
    </Text>
    {faults.map(({ row, column, words }) => (
      <Text key={`${row} ${column}`} className="line t-small mt1">
        {`第 ${row} 行 ${column}：${words}`}
      </Text>
    ))}
    {faultCount > faults.length && (
      <Text className="line t-small quiet mt1">{`还有 ${faultCount - faults.length} 处，改好这些再看`}</Text>
    )}
  </View>
);
