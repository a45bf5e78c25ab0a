import './quorum.scss';
import { Text, View } from '@tarojs/components';
import { aria } from '../parts/aria';

/** A part of a bar: its look and its share of the whole, 0 to 1. */
export interface BarPart {
  look: 'yes' | 'no' | 'abstain';
  share: number;
}

interface QuorumBarProps {
  name: string;
  /** The figure at its right, and what stands around it. */
  many: string;
  before?: string;
  after: string;
  parts: readonly BarPart[];
  /** Where the bar has to reach, 0 to 1, with its words; none where nothing has to be reached. */
  mark?: { share: number; words: string };
  /** What a screen reader says of the whole bar. */
  aloud: string;
}

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** How far something is, and where it has to reach. */
export const QuorumBar = ({ name, many, before, after, parts, mark, aloud }: QuorumBarProps) => (
  <View className="qbar">
    <View className="qbar__head">
      <Text>{name}</Text>
      <View>
        {before && <Text>{before} </Text>}
        <Text className="qbar__many">{many}</Text>
        <Text> {after}</Text>
      </View>
    </View>
    <View className="qbar__track" {...aria({ role: 'img', label: aloud })}>
      {parts.map(({ look, share }) => (
        <View key={look} className={`qbar__part qbar__part--${look}`} style={{ width: percent(share) }} />
      ))}
      {mark && (
        <View className="qbar__mark" style={{ left: percent(mark.share) }}>
          <Text className="qbar__needs">{mark.words}</Text>
        </View>
      )}
    </View>
  </View>
);
