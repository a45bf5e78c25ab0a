import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-name';
import { Tap } from './tap';

interface ListRowProps {
  title: string;
  note?: ReactNode;
  /** A tile with an icon, or any lead such as a plate. */
  icon?: IconName;
  lead?: ReactNode;
  /** A value, a pill, a switch or a call button; with a control here the row itself opens nothing. */
  side?: ReactNode;
  /** A button at its end, with nothing around it. */
  control?: ReactNode;
  /** The title in plain weight, for settings. */
  plain?: boolean;
  label?: string;
  onTap?: () => unknown;
}

/** One line of a list. With `onTap` the whole row is the target and a chevron shows it. */
export function ListRow({ title, note, icon, lead, side, control, plain, label, onTap }: ListRowProps) {
  const names = classes('row', plain && 'row--plain', onTap && 'row--go');
  const inside = (
    <>
      {icon && (
        <View className={classes('row__lead', !plain && 'tile', plain && 'row__lead--plain')}>
          <Icon name={icon} />
        </View>
      )}
      {lead && <View className="row__lead">{lead}</View>}
      <View className="row__main">
        <Text className="row__title ell">{title}</Text>
        {note && <View className="row__note">{note}</View>}
      </View>
      {side && <View className="row__side">{side}</View>}
      {control}
    </>
  );
  if (!onTap) return <View className={names}>{inside}</View>;
  return (
    <Tap className={names} label={label} onTap={onTap}>
      {inside}
    </Tap>
  );
}
