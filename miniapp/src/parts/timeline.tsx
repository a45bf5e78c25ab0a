import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { aria } from './aria';
import { classes } from './classes';
import { Button } from './button';

export interface Step {
  id: string;
  what: string;
  /** When · who. */
  when?: string;
  /** What was said to the reader. */
  words?: string | null;
  /** `now` carries the lamp; `next` is yet to come. */
  look?: 'now' | 'next';
  voice?: ReactNode;
  photos?: ReactNode;
}

const most = 6;

/** What happened, newest first. More than six entries fold their middle. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  const [open, setOpen] = useState(false);
  const folds = steps.length > most && !open;
  const shown = folds ? steps.slice(0, 3) : steps;
  const last = folds ? steps.slice(-2) : [];
  return (
    <View className="timeline">
      {list(shown)}
      {folds && (
        <View className="step step--folded">
          <Button kind="plain" icon="down" onTap={() => setOpen(true)}>
            {`中间 ${steps.length - shown.length - last.length} 步`}
          </Button>
        </View>
      )}
      {folds && list(last)}
    </View>
  );
}

// What is folded is between two lists: a list has nothing in it but its items.
const list = (steps: readonly Step[]) => (
  <View className="timeline__part" {...aria({ role: 'list' })}>
    {steps.map(line)}
  </View>
);

const line = ({ id, what, when, words, look, voice, photos }: Step) => (
  <View key={id} className={classes('step', look && `step--${look}`)} {...aria({ role: 'listitem' })}>
    <Text className="step__what">{what}</Text>
    {when && <Text className="step__when">{when}</Text>}
    {words && <Text className="step__words">{words}</Text>}
    {voice}
    {photos && <View className="step__photos">{photos}</View>}
  </View>
);
