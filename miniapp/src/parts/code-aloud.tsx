import '../styles/code-aloud.scss';
import { Text } from '@tarojs/components';
import { Card } from '../parts/card';

interface CodeAloudProps {
  code: string;
  /** What to say before it, and what becomes of it. */
  title: string;
  words: string;
}

/** A code that is told this once, large and in two halves, to be read aloud or copied. */
export const CodeAloud = ({ code, title, words }: CodeAloudProps) => (
  <Card>
    <Text className="line strong center">{title}</Text>
    <Text className="code-aloud">{halves(code)}</Text>
    <Text className="line quiet center">里面的 1 和 0 都是数字，没有字母 I、L、O、U</Text>
    <Text className="line quiet mt2">{words}</Text>
  </Card>
);

const halves = (code: string): string => {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
};
