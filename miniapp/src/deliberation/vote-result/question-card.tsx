import { Text, View } from '@tarojs/components';
import type { Weight } from '@linli/shared/vote/tally.rules';
import { numberWords } from '@linli/shared/number.words';
import { wholeMetres } from '@linli/shared/vote/share.rules';
import type { QuestionResult } from '@linli/shared/vote/vote.contract';
import { wholeAreaWords } from '@linli/shared/vote/vote.words';
import { Card } from '../../parts/card';
import { classes } from '../../parts/classes';
import { Icon } from '../../parts/icon';
import { QuorumBar, type BarPart } from '../quorum-bar';

interface QuestionCardProps {
  question: QuestionResult;
  total: Weight;
  /** More than one question was asked. */
  many: boolean;
}

const legend = [
  { key: 'yes', words: '同意' },
  { key: 'no', words: '不同意' },
  { key: 'abstain', words: '弃权' },
  { key: 'silent', words: '没参加' },
] as const;

const percent = (has: number, of: number): string => `${((100 * has) / Math.max(1, of)).toFixed(1)}%`;

/** What one question came to: the verdict, its tests with their articles, and both counts as bars. */
export function QuestionCard({ question, total, many }: QuestionCardProps) {
  const { number, words, passed, sentence, tests, part } = question;
  const partsOf = (count: keyof Weight): BarPart[] =>
    (['yes', 'no', 'abstain'] as const).map((look) => ({
      look,
      share: question[look][count] / Math.max(1, total[count]),
    }));
  const needs = tests.find((test) => test.of.heads === total.heads)?.needs;
  const mark = (count: keyof Weight, said: (needed: number) => string) =>
    needs && { share: needs[count] / Math.max(1, total[count]), words: said(needs[count]) };
  const said = passed === null ? '没有结果' : passed ? '通过了' : '没有通过';
  // the verdict stands over it in large letters
  const why = sentence.startsWith(said) ? sentence.slice(said.length + 1) : sentence;
  const aloud = legend.map(({ key, words: name }) => `${name} ${question[key].heads} 户`).join('，');
  return (
    <View>
      <Card className="mt3">
        {many && <Text className="line t-small quiet">{`第 ${number} 题 ${words}`}</Text>}
        <View className="verdict">
          <View className={classes('verdict__seal', !passed && 'verdict__seal--no')}>
            <Icon name={passed ? 'done' : 'declined'} size="l" />
          </View>
          <View className="grow">
            <Text className="line verdict__said">{said}</Text>
            {why && <Text className="line t-small quiet">{why}</Text>}
          </View>
        </View>
        {tests.map(({ name, met, article, has, of }) => (
          <View key={name} className="vote__test">
            <View className={classes('vote__mark', met && 'vote__mark--met')}>
              <Icon name={met ? 'done' : 'declined'} size="s" />
            </View>
            <View className="grow">
              <Text className="line strong">{`${name}${met ? '' : '：没到'}`}</Text>
              <Text className="line t-small quiet">
                {`户数 ${percent(has.heads, of.heads)}，面积 ${percent(has.area, of.area)}`}
              </Text>
              {article && <Text className="line t-small quiet">{article}</Text>}
            </View>
          </View>
        ))}
      </Card>
      <Card className="mt3">
        <QuorumBar
          name={`户数，共 ${numberWords(total.heads)} 户`}
          before="参加"
          many={numberWords(part.heads)}
          after="户"
          parts={partsOf('heads')}
          mark={mark('heads', (needed) => `要到 ${numberWords(needed)} 户`)}
          aloud={aloud}
        />
        <QuorumBar
          name={`面积，共 ${wholeAreaWords(total.area)}`}
          before="参加"
          many={numberWords(wholeMetres(part.area))}
          after="㎡"
          parts={partsOf('area')}
          mark={mark('area', (needed) => `要到 ${wholeAreaWords(needed)}`)}
          aloud={legend
            .map(({ key, words: name }) => `${name} ${wholeAreaWords(question[key].area)}`)
            .join('，')}
        />
        <View className="vote__legend">
          {legend.map(({ key, words: name }) => (
            <View key={key} className="vote__key">
              <View className={`vote__swatch qbar__part--${key}`} />
              <Text>{`${name} ${numberWords(question[key].heads)} 户`}</Text>
            </View>
          ))}
        </View>
      </Card>
    </View>
  );
}
