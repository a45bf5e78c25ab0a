import { Text, View } from '@tarojs/components';
import { starWords } from '@linli/shared/rating/rating.words';
import { aria } from './aria';
import { classes } from './classes';
import { Icon } from './icon';
import { Tap } from './tap';

type Stars = keyof typeof starWords;
const faces: readonly Stars[] = [1, 2, 3, 4, 5];

interface RatingInputProps {
  value: number | null;
  onChange: (value: Stars) => void;
}

/** Five faces with words, from worst to best; nothing is chosen beforehand. */
export const RatingInput = ({ value, onChange }: RatingInputProps) => (
  <View className="rate" {...aria({ role: 'radiogroup', label: '办得怎么样' })}>
    {faces.map((face) => (
      <Tap
        key={face}
        className={classes('rate__face', face === value && 'is-on')}
        role="radio"
        checked={face === value}
        onTap={() => onChange(face)}
      >
        <Icon name={`r${face}`} className="rate__icon" />
        <Text>{starWords[face]}</Text>
      </Tap>
    ))}
  </View>
);
