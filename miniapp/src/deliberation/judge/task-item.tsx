import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { TaskLine } from '@linli/shared/execution/execution.contract';
import {
  taskLooks,
  taskMoneyWords,
  taskStateWords,
  taskWhenWords,
} from '@linli/shared/execution/execution.words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { StatusPill } from '../../parts/pill';
import { MoveSheet } from './move-sheet';

interface TaskItemProps {
  task: TaskLine;
  reload: () => Promise<void>;
}

/** One thing: who does it, until when or since when it is done, its latest line and its money. */
export function TaskItem({ task, reload }: TaskItemProps) {
  const [open, setOpen] = useState(false);
  const { title, state, owner, words, late, moves } = task;
  const { look, icon } = taskLooks[state];
  return (
    <View className="task">
      <Icon name={icon} className={`task__icon task__icon--${state}`} />
      <View className="grow">
        <Text className="line strong">{title}</Text>
        <Text className="line t-small quiet">
          {[owner, taskWhenWords(task), taskMoneyWords(task)].filter(Boolean).join(' · ')}
        </Text>
        {words && <Text className="line t-small">{words}</Text>}
        {moves.length > 0 && (
          <View className="mt2">
            <Button kind="line" small label={`更新：${title}`} onTap={() => setOpen(true)}>
              更新
            </Button>
          </View>
        )}
      </View>
      {state !== 'done' && (
        <StatusPill
          look={late ? 'over' : look}
          icon={late ? 'over' : icon}
          words={late ? '过期' : taskStateWords[state]}
        />
      )}
      {open && <MoveSheet task={task} onClose={() => setOpen(false)} reload={reload} />}
    </View>
  );
}
