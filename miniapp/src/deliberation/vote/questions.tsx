import { Text, View } from '@tarojs/components';
import { choices, type Choice } from '@linli/shared/vote/tally.rules';
import type { Question } from '@linli/shared/vote/vote.contract';
import { choiceWords } from '@linli/shared/vote/vote.words';
import { aria } from '../../parts/aria';
import { classes } from '../../parts/classes';
import { Tap } from '../../parts/tap';
import { TroubleLine } from '../../parts/trouble-line';

interface QuestionsProps {
  questions: readonly Question[];
  /** The one question stands over the page already. */
  headed: boolean;
  chosen: Partial<Record<number, Choice>>;
  /** The number of the first that was left out. */
  missing: number | undefined;
  /** Null where there is nothing to choose. */
  onChoose: ((number: number, choice: Choice) => void) | null;
}

/** What is asked, each with three answers of equal weight. */
export const Questions = ({ questions, headed, chosen, missing, onChoose }: QuestionsProps) => (
  <View>
    {questions.map(({ number, words }) => (
      <View key={number} className="mt3" id={`field-${number}`}>
        {!headed && (
          <Text className="line strong">{questions.length > 1 ? `${number}. ${words}` : words}</Text>
        )}
        {onChoose && (
          <View {...aria({ role: 'radiogroup', label: words })}>
            {choices.map((choice) => (
              <Tap
                key={choice}
                className={classes('opt', chosen[number] === choice && 'is-on')}
                role="radio"
                checked={chosen[number] === choice}
                onTap={() => onChoose(number, choice)}
              >
                <View className="opt__dot" />
                <Text>{choiceWords[choice]}</Text>
              </Tap>
            ))}
          </View>
        )}
        <TroubleLine trouble={missing === number ? { message: '先选一项' } : null} />
      </View>
    ))}
  </View>
);
